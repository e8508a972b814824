namespace Throughline.Law;

/// <summary>A proposal to be begun.</summary>
/// <param name="Country">Whose law, two letters.</param>
/// <param name="Title">What it does, in one line of at most 300 characters.</param>
/// <param name="Recommendations">Handles of the recommendations it carries out; one at least, of the same country.</param>
/// <param name="Number">Its number when it has one already (7 for P-07); null for the next free one.</param>
public sealed record ProposalDraft(string Country, string Title, IReadOnlyList<string> Recommendations, int? Number = null);
