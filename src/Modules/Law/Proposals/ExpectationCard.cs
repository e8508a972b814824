namespace Throughline.Law;

/// <summary>The verdict an expert expects on a criterion if the proposal is adopted. A preview, not a verdict.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Now">The latest verdict; null when none was given.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="Reasons">Why, or what stays open.</param>
/// <param name="Draft">Draft it was given on.</param>
/// <param name="Version">To save against.</param>
public sealed record ExpectationCard(Criterion Criterion, VerdictCard? Now, VerdictValue Expected, string Reasons, int Draft, int Version)
{
    /// <summary>True when the gap would be closed: expected aligned, and not aligned, or not known, today.</summary>
    public bool Closes => Expected == VerdictValue.Aligned && Now is not { Value: VerdictValue.Aligned, Stale: false };

    /// <summary>True when the proposal would open a contradiction that is not there today.</summary>
    public bool Opens => Expected == VerdictValue.Contradicts && Now?.Value != VerdictValue.Contradicts;
}
