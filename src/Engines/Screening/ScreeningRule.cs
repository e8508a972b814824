namespace Throughline.Screening;

/// <summary>
/// The rule of the operational indicators between two bounds. It only grows with more "yes": no further yes lowers an
/// outcome in the order of <see cref="ScreeningOutcome"/>. The result is no probability and no score.
/// </summary>
public static class ScreeningRule
{
    /// <summary>Version of the rule, kept with every stored screening.</summary>
    public const string Version = "1";

    /// <summary>
    /// The outcome. Precedence: positive; then risk of exploitation, which says more than inconclusive; then inconclusive;
    /// then whether anything was observed. Unknown, not asked and not yet are "no" in the lower and "yes" in the upper bound.
    /// </summary>
    public static ScreeningResult Evaluate(ScreeningAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var dimensions = Enum.GetValues<ScreeningDimension>().Select(d => Explain(answers, d)).ToList();
        var lower = IsMet(answers, d => dimensions[(int)d - 1].State == DimensionState.Positive, AnswerValue.Yes == answers.Act);
        var upper = IsMet(answers, d => dimensions[(int)d - 1].State != DimensionState.NotReached, answers.Act != AnswerValue.No);
        var outcome = OutcomeOf(answers, dimensions, lower, upper);
        var exploited = dimensions[(int)ScreeningDimension.Exploitation - 1].State == DimensionState.Positive;
        return new ScreeningResult(outcome, lower, upper, dimensions, exploited && outcome == ScreeningOutcome.IndicatorsObservedRuleNotMet,
            Version, IndicatorList.CurrentVersion, answers.List.ToVerify);
    }

    /// <summary>A dimension is positive with 2 strong; 1 strong and 1 other; 3 medium; or 2 medium and 1 weak.</summary>
    internal static bool IsPositive(int strong, int medium, int weak) =>
        strong >= 2 || (strong == 1 && medium + weak >= 1) || medium >= 3 || (medium == 2 && weak >= 1);

    /// <summary>Adult: a means at recruitment, exploitation, and a means at destination. Child: an act and exploitation.</summary>
    private static bool IsMet(ScreeningAnswers answers, Func<ScreeningDimension, bool> positive, bool act)
    {
        var exploitation = positive(ScreeningDimension.Exploitation);
        if (answers.List.IsChild)
            return act && exploitation;
        var recruitment = positive(ScreeningDimension.DeceptionAtRecruitment) || positive(ScreeningDimension.CoercionAtRecruitment)
            || positive(ScreeningDimension.AbuseOfVulnerabilityAtRecruitment);
        var destination = positive(ScreeningDimension.CoercionAtDestination) || positive(ScreeningDimension.AbuseOfVulnerabilityAtDestination);
        return recruitment && exploitation && destination;
    }

    private static ScreeningOutcome OutcomeOf(ScreeningAnswers answers, List<DimensionResult> dimensions, bool lower, bool upper)
    {
        if (lower)
            return ScreeningOutcome.Positive;
        if (IsRisk(answers, dimensions))
            return ScreeningOutcome.RiskOfExploitation;
        if (upper)
            return ScreeningOutcome.Inconclusive;
        var observed = answers.Act == AnswerValue.Yes || answers.Recorded.Any(a => a.Value == AnswerValue.Yes);
        return observed ? ScreeningOutcome.IndicatorsObservedRuleNotMet : ScreeningOutcome.NoIndicatorsObserved;
    }

    private static bool IsRisk(ScreeningAnswers answers, List<DimensionResult> dimensions)
    {
        var means = dimensions.Any(d => d.Dimension != ScreeningDimension.Exploitation && d.State == DimensionState.Positive);
        // A child needs no means (Protocol art. 3(c)): the act stands in their place.
        return (means || answers.Act == AnswerValue.Yes)
            && answers.Recorded.Any(a => a.Value == AnswerValue.NotYet && answers.List.Find(a.IndicatorId)!.Dimension == ScreeningDimension.Exploitation);
    }

    private static DimensionResult Explain(ScreeningAnswers answers, ScreeningDimension dimension)
    {
        var all = answers.List.Indicators.Where(i => i.Dimension == dimension).ToList();
        var yes = all.Where(i => answers.Of(i.Id) == AnswerValue.Yes).ToList();
        if (Positive(yes))
        {
            var set = Smallest(yes);
            return new DimensionResult(dimension, DimensionState.Positive, [.. set.Select(i => new ObservedIndicator(i, answers.Find(i.Id)?.Source))], MinimalSets(yes) > 1);
        }
        var possible = Positive(all.Where(i => answers.Of(i.Id) != AnswerValue.No));
        return new DimensionResult(dimension, possible ? DimensionState.Open : DimensionState.NotReached, [], false);
    }

    internal static bool Positive(IEnumerable<Indicator> indicators)
    {
        var (strong, medium, weak) = Count(indicators);
        return IsPositive(strong, medium, weak);
    }

    private static (int Strong, int Medium, int Weak) Count(IEnumerable<Indicator> indicators)
    {
        var counts = new int[4];
        foreach (var indicator in indicators)
            counts[(int)indicator.Strength]++;
        return (counts[(int)Strength.Strong], counts[(int)Strength.Medium], counts[(int)Strength.Weak]);
    }

    /// <summary>Strongest first: two when one of them is strong, else three.</summary>
    private static IEnumerable<Indicator> Smallest(List<Indicator> yes)
    {
        var ordered = yes.OrderByDescending(i => i.Strength).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
        return ordered.Take(ordered[0].Strength == Strength.Strong ? 2 : 3).OrderBy(i => i.Id, StringComparer.Ordinal);
    }

    private static long MinimalSets(List<Indicator> yes)
    {
        var (s, m, w) = Count(yes);
        long pairs = (s * (s - 1) / 2) + (s * (m + w));
        long triples = (m * (m - 1) * (m - 2) / 6) + (m * (m - 1) / 2 * w);
        return pairs + triples;
    }
}
