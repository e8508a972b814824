namespace Throughline.Law;

/// <summary>One adopted proposal's way from analysis to force.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Criterion">The criterion analysed.</param>
/// <param name="Analysed">Day of the verdict its recommendation followed.</param>
/// <param name="InForce">Day the new words came into force.</param>
/// <param name="Months">Whole months between.</param>
public sealed record ReformSpan(ProposalCard Proposal, string Criterion, DateOnly Analysed, DateOnly InForce, int Months);
