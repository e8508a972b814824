using CsCheck;
using Throughline.Screening;
using Xunit;

namespace Throughline.Engines.Tests.Screening;

public sealed class NextQuestionsTests
{
    [Fact]
    public void For_ChildNotYetAskedAnything_BeginsWithTheAct()
    {
        var list = IndicatorList.For(ScreeningProfile.ChildLabour);
        var questions = NextQuestions.For(ScreeningAnswers.TryCreate(list, [], AnswerValue.NotAsked, out _)!);
        Assert.Equal(NextQuestions.Act, questions[0].IndicatorId);
        Assert.All(questions.Skip(1), q => Assert.Equal(ScreeningDimension.Exploitation, q.Indicator!.Dimension));
    }

    [Fact]
    public void For_OneStrongShort_PutsWhatAloneSettlesTheDimensionFirst()
    {
        var questions = NextQuestions.For(ScreeningRuleTests.Adult("1.01 1.02 4.01 5.01"));
        Assert.True(questions[0].Alone);
        Assert.Equal(Strength.Strong, questions[0].Indicator!.Strength);
        Assert.DoesNotContain(questions, q => q.Indicator!.Dimension <= ScreeningDimension.AbuseOfVulnerabilityAtRecruitment);
        Assert.Contains(questions, q => q.IndicatorId == "4.02" && q.Alone);
    }

    [Fact]
    public void For_AnyAnswers_IsEmptyOnlyWhenNoAnswerCanChangeTheOutcome() =>
        Check.Sample(Gen.Select(ScreeningRuleTests.AnyAnswers, Gen.Int[0, 2].Array[68]), pick =>
        {
            var (answers, values) = pick;
            if (NextQuestions.For(answers).Count > 0)
                return;
            var before = ScreeningRule.Evaluate(answers).Outcome;
            var filled = answers;
            foreach (var (indicator, n) in answers.List.Indicators.Select((i, n) => (i, n)).Where(p => answers.Of(p.i.Id) == AnswerValue.NotAsked))
                filled = filled.With(new Answer(indicator.Id, values[n] == 0 ? AnswerValue.No : values[n] == 1 || !indicator.CanBeNotYet ? AnswerValue.Yes : AnswerValue.NotYet));
            if (answers.List.IsChild && answers.Act == AnswerValue.NotAsked)
                filled = filled.WithAct(values[67] == 0 ? AnswerValue.No : AnswerValue.Yes);
            Assert.Equal(before, ScreeningRule.Evaluate(filled).Outcome);
        }, iter: 1500);

    [Fact]
    public void For_AnyAnswers_AsksOnlyWhatWasNotAsked() =>
        Check.Sample(ScreeningRuleTests.AnyAnswers, a => NextQuestions.For(a).All(q => q.Indicator is null ? a.Act == AnswerValue.NotAsked : a.Of(q.IndicatorId) == AnswerValue.NotAsked), iter: 500);
}
