using Throughline.App.Tests.Cases;
using Throughline.App.Tests.Harness;
using Throughline.Cases;
using Throughline.Justice.Claims;
using Throughline.Justice.Facts;
using Throughline.Justice.Rules;
using Throughline.Justice.Today;
using Throughline.Platform.Calendar;
using Xunit;

namespace Throughline.App.Tests.Justice;

public sealed class ClaimTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Claim_FromLossToPayment_CountsWhatIsPaidNotWhatIsAwarded(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, rapporteur) = (await house.Who(CaseHouse.Mira), await house.Who("amra.quist@ombuds.example"));
        var handle = await house.FullCase();
        var claim = await house.Done<ClaimDesk>(desk => desk.Open(handle, New(ClaimRoute.Criminal), house.Process(mira), CaseHouse.Cancel));
        Assert.Equal(WriteEnd.Refused, (await Record(ClaimAct.Pay, 100, 1)).End);
        Assert.True((await Record(ClaimAct.AskFreeze, 500_00, 1)).IsDone);
        Assert.True((await Record(ClaimAct.Freeze, 400_00, 2)).IsDone);
        Assert.Equal(WriteEnd.Refused, (await Record(ClaimAct.HandIn, 5, 3)).End);
        Assert.Equal(WriteEnd.Stale, (await Record(ClaimAct.HandIn, null, 1)).End);
        Assert.True((await Record(ClaimAct.HandIn, null, 3)).IsDone);
        Assert.Equal(WriteEnd.Refused, (await Record(ClaimAct.Award, null, 4)).End);
        Assert.Equal(WriteEnd.Refused, (await Record(ClaimAct.Award, -5, 4)).End);
        Assert.Equal(WriteEnd.Refused, (await Record(ClaimAct.Award, long.MaxValue, 4)).End);
        Assert.True((await Record(ClaimAct.Award, 900_00, 4)).IsDone);
        Assert.True((await Record(ClaimAct.Pay, 300_00, 5)).IsDone);
        Assert.Equal(WriteEnd.Refused, (await Record(ClaimAct.Pay, 600_01, 6)).End);
        var view = (await house.Ask<ClaimDesk, ClaimView?>(desk => desk.Find(handle, claim, mira, CaseHouse.Cancel)))!;
        Assert.Equal((ClaimState.Awarded, 1500_00L, 900_00L, 300_00L, 400_00L), (view.Line.State, view.ClaimedMinor, view.AwardedMinor, view.PaidMinor, view.FrozenMinor));
        Assert.Equal([new CompensationSum(2026, view.Currency, 1, 900_00, 0, 300_00)], await house.Ask<JusticeFacts, IReadOnlyList<CompensationSum>>(facts => facts.Compensation(rapporteur, CaseHouse.Cancel)));
        Assert.True((await Record(ClaimAct.Pay, 600_00, 6)).IsDone);
        Assert.Equal(ClaimState.Paid, (await house.Ask<ClaimDesk, ClaimView?>(desk => desk.Find(handle, claim, mira, CaseHouse.Cancel)))!.Line.State);
        Assert.Equal(1, (await house.Ask<JusticeFacts, IReadOnlyList<CompensationSum>>(facts => facts.Compensation(rapporteur, CaseHouse.Cancel))).Single().PaidInFull);
        foreach (var user in (string[])[CaseHouse.Joren, CaseHouse.Toma, JusticeSteps.Adon, CaseHouse.Sabel])
        {
            var who = await house.Who(user);
            Assert.Null(await house.Ask<ClaimDesk, ClaimView?>(desk => desk.Find(handle, claim, who, CaseHouse.Cancel)));
            Assert.Equal(WriteEnd.Absent, (await house.Write<ClaimDesk>(desk => desk.Open(handle, New(ClaimRoute.Civil), house.Process(who), CaseHouse.Cancel))).End);
        }

        Task<WriteAnswer> Record(ClaimAct act, long? minor, int version) => house.Write<ClaimDesk>(desk => desk.Record(handle, claim, act, minor, version, house.Process(mira), CaseHouse.Cancel));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Limitation_ByTheRuleOfTheCountry_IsToldBeforeItEndsAndStopsWhenHandedIn(Engine engine)
    {
        await using var house = await CaseHouse.Open(engine);
        var (mira, sabel) = (await house.Who(CaseHouse.Mira), await house.Who(CaseHouse.Sabel));
        await house.Do<RuleBook>(book => book.Record(new JusticeRule(RuleKind.Limitation, ClaimRoute.Criminal, LimitationEvent.FinalJudgment, 12, ClockUnit.Months, "Code, art. 54", new DateOnly(2020, 1, 1), null), house.Process(sabel), CaseHouse.Cancel));
        var handle = await house.FullCase();
        var claim = await house.Done<ClaimDesk>(desk => desk.Open(handle, New(ClaimRoute.Criminal), house.Process(mira), CaseHouse.Cancel));
        Assert.Empty(await Tasks());
        Assert.Equal(WriteEnd.Refused, (await Limit(new DateOnly(2026, 12, 1), 1)).End);
        Assert.True((await Limit(new DateOnly(2026, 2, 28), 1)).IsDone);
        var line = (await house.Ask<ClaimDesk, IReadOnlyList<ClaimLine>?>(desk => desk.Of(handle, mira, CaseHouse.Cancel)))!.Single();
        Assert.Equal((new DateOnly(2027, 2, 28), "Code, art. 54", true), (line.LimitationDay, line.LimitationBasis, line.Runs));
        Assert.Empty(await Tasks());
        house.Clock.Move(TimeSpan.FromDays(57));
        Assert.Equal(JusticeTaskKind.Limitation, (await Tasks()).Single().Kind);
        house.Clock.Move(TimeSpan.FromDays(90));
        Assert.True((await Tasks()).Single().Due < house.Clock.Now);
        Assert.True((await house.Write<ClaimDesk>(desk => desk.Record(handle, claim, ClaimAct.HandIn, null, 2, house.Process(mira), CaseHouse.Cancel))).IsDone);
        Assert.Empty(await Tasks());
        // Another way has no rule: the last day is not known, and that is said.
        var civil = await house.Done<ClaimDesk>(desk => desk.Open(handle, New(ClaimRoute.Civil) with { RunsFrom = LimitationEvent.HarmKnown, RunsFromDay = new DateOnly(2026, 1, 1) }, house.Process(mira), CaseHouse.Cancel));
        Assert.Null((await house.Ask<ClaimDesk, ClaimView?>(desk => desk.Find(handle, civil, mira, CaseHouse.Cancel)))!.Line.LimitationDay);
        Assert.Contains("not known", (await (await house.App.SignIn(CaseHouse.Mira)).Page($"/cases/{handle}/claims/{civil}")).Body!.TextContent, StringComparison.Ordinal);

        async Task<List<JusticeTask>> Tasks() => [.. (await house.Ask<JusticeBoard, IReadOnlyList<JusticeTask>>(board => board.Of(mira, CaseHouse.Cancel))).Where(task => task.Kind == JusticeTaskKind.Limitation)];
        Task<WriteAnswer> Limit(DateOnly day, int version) => house.Write<ClaimDesk>(desk => desk.SetLimitation(handle, claim, LimitationEvent.FinalJudgment, day, version, house.Process(mira), CaseHouse.Cancel));
    }

    [Theory]
    [InlineData("1234.50", 123450L)]
    [InlineData("1 234,5", 123450L)]
    [InlineData("0", null)]
    [InlineData("-4", null)]
    [InlineData("1.234", null)]
    [InlineData("1e9", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("двести", null)]
    public void Amount_AsTyped_IsMinorUnitsOrNothing(string typed, long? minor) => Assert.Equal(minor, Pages.Justice.JusticeWords.Amount(typed));

    private static NewClaim New(ClaimRoute route) => new(route, [new ClaimHead(LossKind.Wages, 1000_00), new ClaimHead(LossKind.Moral, 500_00)], "The company that ran the site", null, null);
}
