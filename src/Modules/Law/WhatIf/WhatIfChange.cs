namespace Throughline.Law;

/// <summary>What is expected on one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Now">The verdict of today; null where there is none.</param>
/// <param name="Expected">Expected verdicts, by the label of the proposal each was said of.</param>
public sealed record WhatIfChange(Criterion Criterion, VerdictCard? Now, IReadOnlyList<(string Proposal, VerdictValue Value, string Reasons, bool IsOfEarlierDraft)> Expected)
{
    /// <summary>True when the drafts expect different things.</summary>
    public bool IsClash => Expected.Select(each => each.Value).Distinct().Count() > 1;

    /// <summary>What is expected; where drafts differ the worst of it.</summary>
    public VerdictValue Then => Expected.Select(each => each.Value).MaxBy(Weight);

    /// <summary>True when a gap of today would be closed.</summary>
    public bool Closes => Then == VerdictValue.Aligned && Now is not { Value: VerdictValue.Aligned, Stale: false };

    /// <summary>True when it would stand worse than today.</summary>
    public bool Opens => Now is { Stale: false } now && Weight(Then) > Weight(now.Value);

    private static int Weight(VerdictValue value) => value switch
    {
        VerdictValue.Aligned or VerdictValue.NotApplicable => 0,
        VerdictValue.Unknown => 1,
        VerdictValue.PartlyAligned => 2,
        VerdictValue.NotAligned => 3,
        _ => 4,
    };
}
