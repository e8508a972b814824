namespace Throughline.Screening;

/// <summary>The outcome of a screening with its explanation.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="LowerBound">True when what is known meets the rule.</param>
/// <param name="UpperBound">True when what is known and every open answer together meet the rule; never false while <paramref name="LowerBound"/> is true.</param>
/// <param name="Dimensions">All six dimensions in order.</param>
/// <param name="LabourRightsCase">True when exploitation is seen and the rule cannot be met: a labour-rights case opens (wages, inspector, lawyer).</param>
/// <param name="RuleVersion">Version of the rule.</param>
/// <param name="ListVersion">Version of the list of indicators.</param>
/// <param name="ToVerify">What of the list must still be verified; null when nothing.</param>
public sealed record ScreeningResult(
    ScreeningOutcome Outcome,
    bool LowerBound,
    bool UpperBound,
    IReadOnlyList<DimensionResult> Dimensions,
    bool LabourRightsCase,
    string RuleVersion,
    string ListVersion,
    string? ToVerify);
