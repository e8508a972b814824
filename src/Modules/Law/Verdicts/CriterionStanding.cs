namespace Throughline.Law;

/// <summary>Where one criterion stands in a country.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Verdict">The latest verdict; null when none was given: that is unknown.</param>
public sealed record CriterionStanding(Criterion Criterion, VerdictCard? Verdict);
