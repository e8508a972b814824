using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>Current and proposed words of a unit in one language.</summary>
/// <param name="Language">Language, BCP 47.</param>
/// <param name="Authentic">True when the act's text in this language is the authentic one.</param>
/// <param name="Base">Day from which the current words hold.</param>
/// <param name="Current">The words as they stand; empty for a new provision.</param>
/// <param name="Proposed">The words proposed; for a new provision with number and heading.</param>
/// <param name="Adopted">The words adopted; null before.</param>
/// <param name="Words">Proposed against current, word by word.</param>
/// <param name="Difference">Adopted against proposed; empty before adoption or when nothing differs.</param>
public sealed record UnitWording(
    string Language, bool Authentic, DateOnly Base, string Current, string Proposed, string? Adopted, IReadOnlyList<WordSpan> Words, IReadOnlyList<WordSpan> Difference);
