using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>The matrix as it would stand with chosen drafts. A preview from what experts expect; never a verdict.</summary>
/// <param name="Chosen">The proposals chosen, by number.</param>
/// <param name="Changes">Criteria on which an expert said what to expect, in the order of the benchmark.</param>
/// <param name="Counts">By grade: how its criteria stand today and how they would stand; grades are never added.</param>
/// <param name="Unsaid">Criteria that the recommendations of the chosen proposals answer and of which nobody said what to expect.</param>
/// <param name="Acts">The acts as they would read, with what could not be put together.</param>
/// <param name="BrokenReferences">References that the drafts would break, by act.</param>
/// <param name="Terms">Terms that two acts would speak of in different words.</param>
public sealed record WhatIfSheet(
    IReadOnlyList<ProposalCard> Chosen, IReadOnlyList<WhatIfChange> Changes, IReadOnlyList<(GradeCount Now, GradeCount Then)> Counts, IReadOnlyList<Criterion> Unsaid, IReadOnlyList<DraftedAct> Acts,
    IReadOnlyList<(DraftedAct Act, ArticleReference Reference)> BrokenReferences, IReadOnlyList<(string First, string Second, TermDifference Term, bool IsNew)> Terms)
{
    /// <summary>Gaps that would be closed.</summary>
    public IEnumerable<WhatIfChange> Closed => Changes.Where(change => !change.IsClash && change.Closes);

    /// <summary>Gaps that would be opened.</summary>
    public IEnumerable<WhatIfChange> Opened => Changes.Where(change => !change.IsClash && change.Opens);

    /// <summary>Criteria on which the chosen drafts expect different things: a person has to look at them together.</summary>
    public IEnumerable<WhatIfChange> Clashes => Changes.Where(change => change.IsClash);
}
