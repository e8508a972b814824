namespace Throughline.Screening;

/// <summary>
/// Ranks what was not asked. It suggests and never obliges: the person may skip any question, nobody retells by force, and
/// a question is not asked merely because it ranks high. A question answered "unknown" is not asked again.
/// </summary>
public static class NextQuestions
{
    /// <summary>The id of the question on the act (child lists).</summary>
    public const string Act = "act";

    /// <summary>
    /// The questions that can still change the outcome, best first: the act; then those that alone make an open dimension
    /// positive; then by strength; then those of a dimension the rule still needs. Empty exactly when no answer to what was
    /// not asked can change the outcome.
    /// </summary>
    public static IReadOnlyList<NextQuestion> For(ScreeningAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (!CanChange(answers))
            return [];
        var result = ScreeningRule.Evaluate(answers);
        var questions = answers.List.Indicators.Where(i => answers.Of(i.Id) == AnswerValue.NotAsked)
            .Select(i => new NextQuestion(i.Id, i, Alone(answers, result, i), Needed(answers, result, i.Dimension)))
            .OrderByDescending(q => q.Alone)
            .ThenByDescending(q => q.Indicator!.Strength)
            .ThenByDescending(q => q.StillNeeded)
            .ThenBy(q => q.IndicatorId, StringComparer.Ordinal)
            .ToList();
        var useful = questions.Where(q => q.StillNeeded).ToList();
        // Where the rule can be settled only by its needed dimensions, others would be asked for nothing.
        if (useful.Count > 0)
            questions = useful;
        if (answers.List.IsChild && answers.Act == AnswerValue.NotAsked)
            questions.Insert(0, new NextQuestion(Act, null, false, true));
        return questions;
    }

    private static bool CanChange(ScreeningAnswers answers)
    {
        var least = Outcome(answers, _ => AnswerValue.No);
        return least != Outcome(answers, _ => AnswerValue.Yes)
            || least != Outcome(answers, i => i.Dimension == ScreeningDimension.Exploitation ? AnswerValue.NotYet : AnswerValue.Yes);
    }

    private static ScreeningOutcome Outcome(ScreeningAnswers answers, Func<Indicator, AnswerValue> asked)
    {
        var all = answers.List.Indicators.Select(i => new Answer(i.Id, answers.Of(i.Id) is AnswerValue.NotAsked ? asked(i) : answers.Of(i.Id)));
        var act = answers.List.IsChild && answers.Act == AnswerValue.NotAsked
            ? (asked(answers.List.Indicators[0]) == AnswerValue.No ? AnswerValue.No : AnswerValue.Yes)
            : answers.Act;
        return ScreeningRule.Evaluate(ScreeningAnswers.TryCreate(answers.List, all, act, out _)!).Outcome;
    }

    private static bool Alone(ScreeningAnswers answers, ScreeningResult result, Indicator indicator) =>
        result.Dimensions[(int)indicator.Dimension - 1].State == DimensionState.Open
        && ScreeningRule.Positive(answers.List.Indicators.Where(i => i.Dimension == indicator.Dimension && (i.Id == indicator.Id || answers.Of(i.Id) == AnswerValue.Yes)));

    private static bool Needed(ScreeningAnswers answers, ScreeningResult result, ScreeningDimension dimension)
    {
        bool Is(ScreeningDimension d, DimensionState state) => result.Dimensions[(int)d - 1].State == state;
        if (!Is(dimension, DimensionState.Open))
            return false;
        if (dimension == ScreeningDimension.Exploitation)
            return true;
        if (answers.List.IsChild)
            return false;
        var group = dimension < ScreeningDimension.Exploitation
            ? Enum.GetValues<ScreeningDimension>().Where(d => d < ScreeningDimension.Exploitation)
            : Enum.GetValues<ScreeningDimension>().Where(d => d > ScreeningDimension.Exploitation);
        return !group.Any(d => Is(d, DimensionState.Positive));
    }
}
