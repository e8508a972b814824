namespace Throughline.Law;

/// <summary>One act that must move, and how.</summary>
/// <param name="Ordinal">Which unit of the proposal is saved, from 1; null adds one.</param>
/// <param name="ActKey">Act, by its key; its text is on the shelf.</param>
/// <param name="Move">Change, insert, or wording missing.</param>
/// <param name="Place">The provision changed, or the one the new provision follows: its address or how it is cited (<c>art. 18(2)</c>).</param>
/// <param name="Num">Number of a new provision as it will be printed, e.g. <c>2¹.</c></param>
/// <param name="Heading">Heading of a new provision, where it has one.</param>
/// <param name="Reason">Why, for the third column.</param>
/// <param name="Proposed">Proposed words by language; the language of the authentic text is needed, another is a help to readers.</param>
public sealed record UnitDraft(
    int? Ordinal, string ActKey, UnitMove Move, string Place, string? Num, string? Heading, string Reason, IReadOnlyDictionary<string, string> Proposed)
{
    /// <summary>Handle of the comment whose suggested words are taken up; it is answered so. Null for none.</summary>
    public string? TakesUp { get; init; }
}
