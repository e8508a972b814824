using Throughline.LegalText;

namespace Throughline.App.Documents;

/// <summary>One unit in the three-column table.</summary>
/// <param name="Address">How the unit is cited.</param>
/// <param name="Words">Current against proposed, word by word; empty where the wording is missing.</param>
/// <param name="Current">The words as they stand, or what is said where there are none.</param>
/// <param name="Missing">What is said where the wording is missing; null otherwise.</param>
/// <param name="Reasons">Third column, a paragraph each.</param>
public sealed record ThreeColumnRow(string Address, IReadOnlyList<WordSpan> Words, string Current, string? Missing, IReadOnlyList<string> Reasons);
