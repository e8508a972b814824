namespace Throughline.LegalText;

/// <summary>A number or a heading before and after.</summary>
/// <param name="Old">As printed in the older version; null when there was none.</param>
/// <param name="New">As printed in the newer version; null when there is none.</param>
public sealed record ValueChange(string? Old, string? New);
