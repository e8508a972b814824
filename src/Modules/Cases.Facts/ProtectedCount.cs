using System.Globalization;

namespace Throughline.Cases.Facts;

/// <summary>
/// A count that may be shown: exact, or protected. A protected count carries no number at all, so that nothing can be read from it;
/// it is never shown as 0.
/// </summary>
public readonly record struct ProtectedCount
{
    private ProtectedCount(int? value) => Value = value;

    /// <summary>The count, or null when it is protected.</summary>
    public int? Value { get; }

    /// <summary>True when the number may not be shown.</summary>
    public bool IsProtected => Value is null;

    /// <summary>A count that may be shown as it is.</summary>
    public static ProtectedCount Shown(int value) => new(value);

    /// <summary>A count that may not be shown.</summary>
    public static ProtectedCount Hidden { get; } = new(null);

    /// <summary>The number, or the word <c>protected</c>.</summary>
    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? "protected";
}
