using Throughline.Platform.Access;

namespace Throughline.App.Shell;

/// <summary>What a page or endpoint needs: start-up fails when one has neither this nor <see cref="OpenToAnyoneAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(ActionKind action, Section section) : Attribute
{
    public ActionKind Action { get; } = action;

    public Section Section { get; } = section;
}
