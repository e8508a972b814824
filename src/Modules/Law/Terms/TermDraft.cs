namespace Throughline.Law;

/// <summary>A term to be kept.</summary>
/// <param name="Words">The term by language (BCP 47); two languages at least, at most 200 characters each.</param>
/// <param name="Source">Where the terms come from.</param>
/// <param name="VerifiedBy">Who confirmed them; null when nobody has.</param>
/// <param name="Note">How it is used, or null.</param>
public sealed record TermDraft(IReadOnlyDictionary<string, string> Words, string Source, string? VerifiedBy, string? Note);
