using Throughline.Platform.Texts;

namespace Throughline.Law;

/// <summary>A term of the term base.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Words">The term in each language; two at least.</param>
/// <param name="Source">Where the terms come from.</param>
/// <param name="VerifiedBy">Who confirmed them; null when nobody has.</param>
/// <param name="Note">How it is used, or null.</param>
/// <param name="Version">To save against.</param>
public sealed record TermCard(string Handle, LocalizedText Words, string Source, string? VerifiedBy, string? Note, int Version);
