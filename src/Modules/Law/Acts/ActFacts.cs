namespace Throughline.Law;

/// <summary>
/// What is known of an act beside its text; used when the act is new. What is null is taken from the head of the file. A fact about a real
/// country names its source and who verified it.
/// </summary>
/// <param name="Country">Jurisdiction as an ISO 3166 code of two letters, or a user-assigned one.</param>
/// <param name="Rank">Type and rank as the country names it, e.g. <c>law</c>, <c>code</c>, <c>presidential decree</c>: never just "decree".</param>
/// <param name="Body">Issuing body.</param>
/// <param name="Title">Full title in the language of the file.</param>
/// <param name="ShortTitle">How the act is cited, e.g. <c>Law 61</c>; the key when nobody says.</param>
/// <param name="Source">Where the text comes from.</param>
/// <param name="VerifiedBy">Who checked it against the authentic text; null when nobody has.</param>
public sealed record ActFacts(
    string? Country = null, string? Rank = null, string? Body = null, string? Title = null, string? ShortTitle = null, string? Source = null, string? VerifiedBy = null);
