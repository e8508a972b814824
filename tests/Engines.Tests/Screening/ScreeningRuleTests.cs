using CsCheck;
using Throughline.Screening;
using Xunit;

namespace Throughline.Engines.Tests.Screening;

public sealed class ScreeningRuleTests
{
    private static readonly AnswerValue[] Plain = [AnswerValue.NotAsked, AnswerValue.Yes, AnswerValue.No, AnswerValue.Unknown];

    /// <summary>Answers with few to many yes, so that every outcome is met.</summary>
    internal static readonly Gen<ScreeningAnswers> AnyAnswers =
        from profile in Gen.Enum<ScreeningProfile>()
        from yes in Gen.Int[0, 60]
        from no in Gen.Int[0, 100]
        from act in Gen.Int[0, 3]
        from values in Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99]).Array[67]
        select Of(profile, yes, no, Plain[act], values);

    [Theory]
    [InlineData(ScreeningProfile.AdultLabour, 67)]
    [InlineData(ScreeningProfile.ChildLabour, 65)]
    public void For_LabourLists_HoldThePublishedCounts(ScreeningProfile profile, int count)
    {
        Assert.Equal(count, IndicatorList.For(profile).Indicators.Count);
        Assert.Null(IndicatorList.For(profile).ToVerify);
        Assert.NotNull(IndicatorList.For(ScreeningProfile.AdultSexual).ToVerify);
        Assert.DoesNotContain(IndicatorList.For(ScreeningProfile.ChildLabour).Indicators, i => i.Strength == Strength.Weak);
        Assert.DoesNotContain(IndicatorList.For(ScreeningProfile.AdultSexual).Indicators, i => i is { Dimension: ScreeningDimension.Exploitation, Strength: Strength.Strong });
    }

    [Fact]
    public void Evaluate_OneOfEachMeansAndExploitation_IsPositive()
    {
        var result = ScreeningRule.Evaluate(Adult("1.01 1.02 4.01 4.02 5.01 5.02"));
        Assert.Equal(ScreeningOutcome.Positive, result.Outcome);
        Assert.True(result is { LowerBound: true, UpperBound: true });
        Assert.Equal(["1.01", "1.02"], result.Dimensions[0].MinimalSet.Select(o => o.Indicator.Id));
        Assert.Empty(NextQuestions.For(Adult("1.01 1.02 4.01 4.02 5.01 5.02")));
    }

    [Fact]
    public void Evaluate_NothingAsked_IsInconclusive() =>
        Assert.Equal(ScreeningOutcome.Inconclusive, ScreeningRule.Evaluate(Adult("")).Outcome);

    [Fact]
    public void Evaluate_StoppedAtTheBorder_IsRiskOfExploitation()
    {
        var answers = Adult("1.01 1.02");
        foreach (var indicator in answers.List.Indicators.Where(i => i.CanBeNotYet))
            answers = answers.With(new Answer(indicator.Id, AnswerValue.NotYet));
        Assert.Equal(ScreeningOutcome.RiskOfExploitation, ScreeningRule.Evaluate(answers).Outcome);
    }

    [Fact]
    public void Evaluate_ExploitationOnlyAndTheRestNo_OpensALabourRightsCase()
    {
        var result = ScreeningRule.Evaluate(Adult("4.01 4.02", others: AnswerValue.No));
        Assert.Equal(ScreeningOutcome.IndicatorsObservedRuleNotMet, result.Outcome);
        Assert.True(result.LabourRightsCase);
    }

    [Fact]
    public void Evaluate_EverythingNo_ObservesNothingAndSaysNoMore()
    {
        Assert.Equal(ScreeningOutcome.NoIndicatorsObserved, ScreeningRule.Evaluate(Adult("", others: AnswerValue.No)).Outcome);
        Assert.Equal(ScreeningOutcome.IndicatorsObservedRuleNotMet, ScreeningRule.Evaluate(Adult("3.15", others: AnswerValue.No)).Outcome);
    }

    [Theory]
    [InlineData(AnswerValue.Yes, ScreeningOutcome.Positive)]
    [InlineData(AnswerValue.Unknown, ScreeningOutcome.Inconclusive)]
    [InlineData(AnswerValue.NotAsked, ScreeningOutcome.Inconclusive)]
    [InlineData(AnswerValue.No, ScreeningOutcome.IndicatorsObservedRuleNotMet)]
    public void Evaluate_ChildWithExploitation_NeedsTheActAndNoMeans(AnswerValue act, ScreeningOutcome outcome)
    {
        var list = IndicatorList.For(ScreeningProfile.ChildLabour);
        var all = list.Indicators.Select(i => new Answer(i.Id, i.Id is "4.01" or "4.02" ? AnswerValue.Yes : AnswerValue.No));
        Assert.Equal(outcome, ScreeningRule.Evaluate(ScreeningAnswers.TryCreate(list, all, act, out _)!).Outcome);
    }

    [Theory]
    [InlineData(2, 0, 0, true)]
    [InlineData(1, 1, 0, true)]
    [InlineData(1, 0, 1, true)]
    [InlineData(0, 3, 0, true)]
    [InlineData(0, 2, 1, true)]
    [InlineData(1, 0, 0, false)]
    [InlineData(0, 2, 0, false)]
    [InlineData(0, 1, 5, false)]
    [InlineData(0, 0, 9, false)]
    public void Evaluate_Dimension_FollowsThePublishedCombinations(int strong, int medium, int weak, bool positive)
    {
        var d1 = IndicatorList.For(ScreeningProfile.AdultLabour).Indicators;
        string Take(Strength strength, int count, ScreeningDimension d) => string.Join(' ', d1.Where(i => i.Dimension == d && i.Strength == strength).Take(count).Select(i => i.Id));
        var dimension = strong > 1 ? ScreeningDimension.CoercionAtDestination : weak > 1 ? ScreeningDimension.AbuseOfVulnerabilityAtDestination : ScreeningDimension.Exploitation;
        var result = ScreeningRule.Evaluate(Adult($"{Take(Strength.Strong, strong, dimension)} {Take(Strength.Medium, medium, dimension)} {Take(Strength.Weak, weak, dimension)}"));
        Assert.Equal(positive, result.Dimensions[(int)dimension - 1].State == DimensionState.Positive);
    }

    [Fact]
    public void Evaluate_AnyAnswers_EqualsTheSlowModel() =>
        Check.Sample(AnyAnswers, a => Assert.Equal(SlowScreening.Outcome(a), ScreeningRule.Evaluate(a).Outcome), iter: 3000);

    [Fact]
    public void Evaluate_LowerBound_NeverExceedsTheUpper() =>
        Check.Sample(AnyAnswers, a => ScreeningRule.Evaluate(a) is var r && (!r.LowerBound || r.UpperBound), iter: 3000);

    [Fact]
    public void Evaluate_OneMoreYes_NeverLowersTheOutcome() =>
        Check.Sample(Gen.Select(AnyAnswers, Gen.Int[0, 66]), pick =>
        {
            var (answers, at) = pick;
            var indicator = answers.List.Indicators[at % answers.List.Indicators.Count];
            if (answers.Of(indicator.Id) == AnswerValue.NotYet)
                return;
            var before = ScreeningRule.Evaluate(answers);
            var after = ScreeningRule.Evaluate(answers.With(new Answer(indicator.Id, AnswerValue.Yes)));
            Assert.True(after.Outcome >= before.Outcome);
            Assert.True(after.LowerBound || !before.LowerBound);
            Assert.True(after.UpperBound || !before.UpperBound);
        }, iter: 5000);

    [Fact]
    public void Evaluate_UnknownInsteadOfNotAsked_IsTheSame() =>
        Check.Sample(AnyAnswers, a =>
        {
            var asked = a.List.Indicators.Select(i => new Answer(i.Id, a.Of(i.Id) == AnswerValue.NotAsked ? AnswerValue.Unknown : a.Of(i.Id)));
            var act = a.List.IsChild && a.Act == AnswerValue.NotAsked ? AnswerValue.Unknown : a.Act;
            var other = ScreeningRule.Evaluate(ScreeningAnswers.TryCreate(a.List, asked, act, out _)!);
            var result = ScreeningRule.Evaluate(a);
            Assert.Equal((result.Outcome, result.LowerBound, result.UpperBound), (other.Outcome, other.LowerBound, other.UpperBound));
            Assert.Equal(result.Dimensions.Select(d => d.State), other.Dimensions.Select(d => d.State));
        }, iter: 2000);

    [Fact]
    public void Evaluate_MinimalSet_IsPositiveAndLosesNoAnswerAndIsSmallest() =>
        Check.Sample(AnyAnswers, a =>
        {
            foreach (var dimension in ScreeningRule.Evaluate(a).Dimensions.Where(d => d.State == DimensionState.Positive))
            {
                var yes = a.List.Indicators.Where(i => i.Dimension == dimension.Dimension && a.Of(i.Id) == AnswerValue.Yes).ToList();
                var minimal = SlowScreening.MinimalSets(yes);
                var set = dimension.MinimalSet.Select(o => o.Indicator).ToHashSet();
                Assert.Contains(minimal, m => m.SetEquals(set));
                Assert.Equal(minimal.Min(m => m.Count), set.Count);
                Assert.Equal(minimal.Count > 1, dimension.OtherSetsExist);
            }
        }, iter: 300);

    [Fact]
    public void Words_OfEveryOutcome_NeverDenyThatSomebodyIsAVictim()
    {
        var assembly = typeof(ScreeningRule).Assembly;
        var words = Enum.GetValues<ScreeningOutcome>().SelectMany(o => new[] { o.ToString(), ScreeningWords.Outcome(o) })
            .Concat(assembly.GetTypes().SelectMany(t => t.GetMembers(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Instance).Select(m => m.Name).Append(t.Name)))
            .Concat(TextOf(assembly)).ToList();
        Assert.Contains(words, w => w.Contains("No indicators observed", StringComparison.Ordinal));
        Assert.DoesNotContain(words, DeniesVictim);
        Assert.True(DeniesVictim("this person is not a victim") && DeniesVictim("NonVictim") && DeniesVictim("not_a_victim"));
    }

    private static bool DeniesVictim(string text) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, @"(not|non|no)[\s_-]*(a|an)?[\s_-]*victim|negative|not[\s_-]*trafficked", System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    /// <summary>Every string literal of the assembly, read from its bytes (literals are UTF-16).</summary>
    private static IEnumerable<string> TextOf(System.Reflection.Assembly assembly)
    {
        var bytes = File.ReadAllBytes(assembly.Location);
        yield return System.Text.Encoding.Unicode.GetString(bytes);
        yield return System.Text.Encoding.Unicode.GetString(bytes[1..]);
    }

    internal static ScreeningAnswers Adult(string yes, AnswerValue others = AnswerValue.NotAsked)
    {
        var list = IndicatorList.For(ScreeningProfile.AdultLabour);
        var chosen = yes.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return ScreeningAnswers.TryCreate(list, list.Indicators.Select(i => new Answer(i.Id, chosen.Contains(i.Id) ? AnswerValue.Yes : others)), AnswerValue.NotAsked, out _)!;
    }

    private static ScreeningAnswers Of(ScreeningProfile profile, int yes, int no, AnswerValue act, (int, int)[] values)
    {
        var list = IndicatorList.For(profile);
        var answers = list.Indicators.Select((i, n) => new Answer(i.Id,
            values[n].Item1 < yes ? AnswerValue.Yes : values[n].Item2 < no ? AnswerValue.No : values[n].Item1 % 3 == 0 && i.CanBeNotYet ? AnswerValue.NotYet
            : values[n].Item1 % 3 == 1 ? AnswerValue.Unknown : AnswerValue.NotAsked));
        return ScreeningAnswers.TryCreate(list, answers, list.IsChild ? act : AnswerValue.NotAsked, out _)!;
    }
}
