using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>One unit of an edition as it is shown.</summary>
/// <param name="Handle">The provision's, for life: its stable address.</param>
/// <param name="EId">Address in this edition.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">How many units stand above it in the act; 1 for a chapter or a first-level article.</param>
/// <param name="Num">Number as printed.</param>
/// <param name="Heading">Heading as printed.</param>
/// <param name="Text">Its own words, without what stands below it.</param>
public sealed record ProvisionLine(string Handle, string EId, UnitKind Kind, int Depth, string? Num, string? Heading, string Text);
