namespace Throughline.App.Shell;

/// <summary>A page or endpoint that shows nothing of anybody: sign-in, set-up, errors, health. The reason is said here.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAnyoneAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
