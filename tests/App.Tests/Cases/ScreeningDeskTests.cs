using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Screening;
using Xunit;

namespace Throughline.App.Tests.Cases;

public sealed class ScreeningDeskTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Start_RefusedOrNotPrivate_AsksNothing(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var savi = await house.Who(CaseHouse.Savi);
        foreach (var start in (ScreeningStart[])[CaseHouse.Start(consent: ScreeningConsent.Refused), CaseHouse.Start(place: false)])
        {
            var handle = await house.Done<ScreeningDesk>(desk => desk.Start(start, house.Process(savi), CaseHouse.Cancel));
            Assert.Equal(ScreeningStage.NotBegun, (await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(handle, savi, CaseHouse.Cancel)))!.Stage);
            Assert.Null(await house.Ask<ScreeningDesk, QuestionView?>(desk => desk.Question(handle, null, savi, CaseHouse.Cancel)));
            var answer = await house.Write<ScreeningDesk>(desk => desk.Answer(handle, "1.01", AnswerValue.Yes, null, 1, house.Process(savi), CaseHouse.Cancel));
            Assert.Equal(WriteEnd.Refused, answer.End);
        }
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Start_RoleThatDoesNotScreenOrDutyNotTold_IsRefused(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        foreach (var user in (string[])[CaseHouse.Marrek, CaseHouse.Sabel, "lioba.ardent@panel.example", "wend.akeley@digital.example"])
        {
            var who = await house.Who(user);
            Assert.Equal(WriteEnd.Absent, (await house.Write<ScreeningDesk>(desk => desk.Start(CaseHouse.Start(), house.Process(who), CaseHouse.Cancel))).End);
        }
        var savi = await house.Who(CaseHouse.Savi);
        var untold = await house.Write<ScreeningDesk>(desk => desk.Start(CaseHouse.Start() with { DutyTold = false }, house.Process(savi), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, untold.End);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Finish_ThreePartsFound_IsPositiveWithReasonsAndIsKept(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var savi = await house.Who(CaseHouse.Savi);
        var handle = await house.Screening(CaseHouse.Savi, AgeGroup.Adult, "1.01", "1.02", "4.01", "4.02", "5.01", "5.02");
        var view = (await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(handle, savi, CaseHouse.Cancel)))!;
        Assert.Equal(ScreeningOutcome.Positive, view.Result!.Outcome);
        Assert.Null(view.EraseAfter);
        Assert.Equal(3, view.Result.Dimensions.Count(part => part.State == DimensionState.Positive));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Finish_NothingObserved_IsErasedAfterNinetyDaysAndOnlyThen(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var savi = await house.Who(CaseHouse.Savi);
        var handle = await house.Done<ScreeningDesk>(desk => desk.Start(CaseHouse.Start(), house.Process(savi), CaseHouse.Cancel));
        var version = 1;
        foreach (var indicator in IndicatorList.For(ScreeningProfile.AdultLabour).Indicators)
            await house.Done<ScreeningDesk>(desk => desk.Answer(handle, indicator.Id, AnswerValue.No, null, version++, house.Process(savi), CaseHouse.Cancel));
        await house.Done<ScreeningDesk>(desk => desk.Finish(handle, version, house.Process(savi), CaseHouse.Cancel));
        var view = (await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(handle, savi, CaseHouse.Cancel)))!;
        Assert.Equal(ScreeningOutcome.NoIndicatorsObserved, view.Result!.Outcome);
        Assert.Equal(new DateOnly(2026, 11, 4).AddDays(90), view.EraseAfter);
        Assert.Empty(view.Questions);
        house.Clock.Move(TimeSpan.FromDays(90));
        Assert.Equal(0, await house.Ask<ScreeningDesk, int>(desk => desk.EraseDue(house.Process(savi), CaseHouse.Cancel)));
        house.Clock.Move(TimeSpan.FromDays(1));
        Assert.Equal(1, await house.Ask<ScreeningDesk, int>(desk => desk.EraseDue(house.Process(savi), CaseHouse.Cancel)));
        view = (await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(handle, savi, CaseHouse.Cancel)))!;
        Assert.Equal((ScreeningStage.Erased, 0), (view.Stage, view.Answered));
        Assert.Null(view.Result);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Answer_BadInput_ChangesNothing(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var savi = await house.Who(CaseHouse.Savi);
        var handle = await house.Done<ScreeningDesk>(desk => desk.Start(CaseHouse.Start(), house.Process(savi), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, await End("9.99", AnswerValue.Yes, 1, savi));
        Assert.Equal(WriteEnd.Refused, await End("1.01", AnswerValue.NotYet, 1, savi));
        Assert.Equal(WriteEnd.Refused, await End("1.01", (AnswerValue)99, 1, savi));
        Assert.Equal(WriteEnd.Refused, await End("act", AnswerValue.Yes, 1, savi));
        Assert.Equal(WriteEnd.Stale, await End("1.01", AnswerValue.Yes, 7, savi));
        Assert.Equal(WriteEnd.Absent, await End("1.01", AnswerValue.Yes, 1, await house.Who(CaseHouse.Zira)));
        Assert.Equal(WriteEnd.Absent, await End("1.01", AnswerValue.Yes, 1, await house.Who(CaseHouse.Mira)));
        var future = house.Process(savi, TimeSpan.FromHours(-1));
        Assert.Equal(WriteEnd.Refused, (await house.Write<ScreeningDesk>(desk => desk.Answer(handle, "1.01", AnswerValue.Yes, null, 1, future, CaseHouse.Cancel))).End);
        Assert.Equal(0, (await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(handle, savi, CaseHouse.Cancel)))!.Answered);

        async Task<WriteEnd> End(string question, AnswerValue value, int version, Platform.Accounts.Viewer who) =>
            (await house.Write<ScreeningDesk>(desk => desk.Answer(handle, question, value, null, version, house.Process(who), CaseHouse.Cancel))).End;
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Question_SkippedAndBack_ResumesWhereItStopped(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var savi = await house.Who(CaseHouse.Savi);
        var handle = await house.Done<ScreeningDesk>(desk => desk.Start(CaseHouse.Start(AgeGroup.InDoubt), house.Process(savi), CaseHouse.Cancel));
        var first = (await Next())!;
        Assert.Equal(("act", 1), (first.Question, first.Number));
        await house.Done<ScreeningDesk>(desk => desk.Answer(handle, first.Question, AnswerValue.Yes, EvidenceSource.Seen, 1, house.Process(savi), CaseHouse.Cancel));
        var second = (await Next())!;
        await house.Done<ScreeningDesk>(desk => desk.Answer(handle, second.Question, AnswerValue.NotAsked, null, 2, house.Process(savi), CaseHouse.Cancel));
        var third = (await Next())!;
        Assert.NotEqual(second.Question, third.Question);
        Assert.Equal((3, second.Question), (third.Number, third.Before));
        var back = (await house.Ask<ScreeningDesk, QuestionView?>(desk => desk.Question(handle, "act", savi, CaseHouse.Cancel)))!;
        Assert.Equal((AnswerValue.Yes, EvidenceSource.Seen, 1), (back.Value, back.Source, back.Number));

        Task<QuestionView?> Next() => house.Ask<ScreeningDesk, QuestionView?>(desk => desk.Question(handle, null, savi, CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Find_OtherSideOrOtherBody_IsAbsent(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var police = await house.Screening(CaseHouse.Zira, AgeGroup.Adult, "4.01");
        var support = await house.Screening(CaseHouse.Savi, AgeGroup.Adult, "4.01");
        foreach (var (handle, user) in ((string, string)[])[(police, CaseHouse.Mira), (police, CaseHouse.Elsin), (police, CaseHouse.Sabel), (support, CaseHouse.Zira), (support, CaseHouse.Marrek), (support, CaseHouse.Toma)])
        {
            var who = await house.Who(user);
            Assert.Null(await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(handle, who, CaseHouse.Cancel)));
        }
        var elsin = await house.Who(CaseHouse.Elsin);
        Assert.NotNull(await house.Ask<ScreeningDesk, ScreeningView?>(desk => desk.Find(support, elsin, CaseHouse.Cancel)));
    }
}
