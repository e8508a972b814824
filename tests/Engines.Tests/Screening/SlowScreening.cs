using Throughline.Screening;

namespace Throughline.Engines.Tests.Screening;

/// <summary>The rule a second time, by enumeration of subsets and letters, sharing no code with the engine.</summary>
internal static class SlowScreening
{
    private static readonly string[] Published = ["SS", "SM", "SW", "MMM", "MMW"];

    public static ScreeningOutcome Outcome(ScreeningAnswers a)
    {
        var lower = Met(a, v => v == AnswerValue.Yes);
        var upper = Met(a, v => v != AnswerValue.No);
        var notYet = a.List.Indicators.Any(i => i.Id[0] == '4' && a.Of(i.Id) == AnswerValue.NotYet);
        var means = "12356".Any(d => Positive(a, d, v => v == AnswerValue.Yes)) || (a.List.IsChild && a.Act == AnswerValue.Yes);
        var any = a.Act == AnswerValue.Yes || a.List.Indicators.Any(i => a.Of(i.Id) == AnswerValue.Yes);
        return lower ? ScreeningOutcome.Positive
            : notYet && means ? ScreeningOutcome.RiskOfExploitation
            : upper ? ScreeningOutcome.Inconclusive
            : any ? ScreeningOutcome.IndicatorsObservedRuleNotMet : ScreeningOutcome.NoIndicatorsObserved;
    }

    /// <summary>Every set of answers that is positive and has no positive part.</summary>
    public static List<HashSet<Indicator>> MinimalSets(IReadOnlyList<Indicator> yes)
    {
        var positive = new List<HashSet<Indicator>>();
        for (var i = 0; i < yes.Count; i++)
        {
            for (var j = i + 1; j < yes.Count; j++)
            {
                if (IsPositive([yes[i], yes[j]]))
                    positive.Add([yes[i], yes[j]]);
                for (var k = j + 1; k < yes.Count; k++)
                {
                    if (IsPositive([yes[i], yes[j], yes[k]]))
                        positive.Add([yes[i], yes[j], yes[k]]);
                }
            }
        }
        return [.. positive.Where(s => !positive.Any(p => p.IsProperSubsetOf(s)))];
    }

    private static bool Met(ScreeningAnswers a, Func<AnswerValue, bool> counts) => a.List.IsChild
        ? counts(a.Act) && Positive(a, '4', counts)
        : "123".Any(d => Positive(a, d, counts)) && Positive(a, '4', counts) && "56".Any(d => Positive(a, d, counts));

    private static bool Positive(ScreeningAnswers a, char dimension, Func<AnswerValue, bool> counts) =>
        IsPositive([.. a.List.Indicators.Where(i => i.Id[0] == dimension && counts(a.Of(i.Id)))]);

    private static bool IsPositive(IReadOnlyList<Indicator> set)
    {
        var letters = string.Concat(set.Select(i => i.Strength.ToString()[0]));
        return Published.Any(p => p.GroupBy(c => c).All(g => letters.Count(c => c == g.Key) >= g.Count()));
    }
}
