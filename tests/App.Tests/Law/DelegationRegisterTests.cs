using Throughline.App.Tests.Law.Proposals;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class DelegationRegisterTests
{
    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task List_PutsWhatIsOverdueFirstAndKnowsForHowLong(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", ProposalHouse.Old, ProposalHouse.Body));
        var today = LawSamples.Today;
        var issued = await Add(house, Draft("art. 18(1)", "Rules", today.AddMonths(-30)));
        await Add(house, Draft("art. 18(2)", "Order of payment", today.AddMonths(4)));
        await Add(house, Draft("art. 19(1)", "Amount", today.AddMonths(-11)));
        Assert.True((await Issue(house, issued.Handle!, 1, "law-61", null, today.AddMonths(-20))).IsStored);
        var cards = await List(house, today);
        Assert.Equal(["Amount", "Order of payment", "Rules"], cards.Select(card => card.Ordered));
        Assert.Equal((true, 11, "Act law-61, art. 19(1)"), (cards[0].IsOverdue, cards[0].MonthsLate, cards[0].Label));
        Assert.Equal((false, 0), (cards[1].IsOverdue, cards[1].MonthsLate));
        Assert.Equal((false, 10, "Act law-61"), (cards[2].IsOverdue, cards[2].MonthsLate, cards[2].IssuedName));
        Assert.False((await List(house, today.AddMonths(-12)))[0].IsOverdue);
        var act = await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, "law-61", LawSamples.Cancel));
        Assert.Single(await house.Ask<DelegationRegister, IReadOnlyList<DelegationCard>>(register => register.IssuedBy(ShelfHouse.Lawyer, act!.Handle, today, LawSamples.Cancel)));
        Assert.Equal(3, (await house.Ask<DelegationRegister, IReadOnlyList<DelegationCard>>(register => register.InAct(ShelfHouse.Lawyer, act!.Handle, today, LawSamples.Cancel))).Count);
        Assert.Single(await house.Ask<DelegationRegister, IReadOnlyList<DelegationCard>>(register => register.Of(ShelfHouse.Lawyer, cards[0].ProvisionHandle, today, LawSamples.Cancel)));
    }

    [Fact]
    public async Task Add_OrIssue_OfWhatIsWrong_NamesTheFieldAndStoresNothing()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", ProposalHouse.Old, ProposalHouse.Body));
        var right = Draft("art. 18(1)", "Rules", LawSamples.Today);
        async Task<string> Field(DelegationDraft draft) => Assert.Single((await Add(house, draft)).Refusals).Field;
        Assert.Equal("ActKey", await Field(right with { ActKey = "law-99" }));
        Assert.Equal("Place", await Field(right with { Place = "art. 99" }));
        Assert.Equal("Place", await Field(right with { Place = "" }));
        Assert.Equal("Body", await Field(right with { Body = " " }));
        Assert.Equal("Ordered", await Field(right with { Ordered = new string('я', 1001) }));
        Assert.Equal("Ordered", await Field(right with { Ordered = "zero \0" }));
        Assert.Equal("DueOn", await Field(right with { DueOn = default }));
        var stored = await Add(house, right);
        Assert.Equal("Ordered", await Field(right));
        async Task<string> Issued(string? key, string? name, DateOnly day, int version = 1) => Assert.Single((await Issue(house, stored.Handle!, version, key, name, day)).Refusals).Field;
        Assert.Equal("Name", await Issued(null, " ", LawSamples.Today));
        Assert.Equal("ActKey", await Issued("law-99", null, LawSamples.Today));
        Assert.Equal("IssuedOn", await Issued(null, "Order 5", new DateOnly(2999, 1, 1)));
        Assert.True((await Issue(house, stored.Handle!, 1, null, "Order 5", new DateOnly(2026, 1, 1))).IsStored);
        Assert.Equal("", await Issued(null, "Order 6", new DateOnly(2026, 1, 1)));
        var manager = ShelfHouse.Somebody(Role.CaseManager, Side.Support);
        Assert.Single((await house.Ask<DelegationRegister, ProposalOutcome>(register => register.Add(right with { Ordered = "x" }, ShelfHouse.Process(manager), LawSamples.Cancel))).Refusals);
        Assert.Equal("Order 5", Assert.Single(await List(house, LawSamples.Today)).IssuedName);
    }

    [Fact]
    public async Task Reform_CountsEachRecommendationOnceAndTheWayIntoForce()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", ProposalHouse.Old, ProposalHouse.Body));
        Assert.True((await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.NotAligned, new DateOnly(2026, 2, 10)))).IsStored);
        var proposal = await ProposalHouse.Begin(house);
        await ProposalHouse.Saved(house, proposal, ProposalHouse.Change("law-61", "art. 18(2)", "At least thirty days."));
        await ProposalHouse.Agree(house, proposal);
        Assert.True((await ProposalHouse.Adopt(house, proposal, new DateOnly(2026, 6, 9))).IsStored);
        await ProposalHouse.Recommend(house);
        await house.Do<RecommendationLedger>(async ledger =>
        {
            var process = ShelfHouse.Process(ShelfHouse.Lawyer);
            RecommendationDraft Draft(RecommendationStatus status, string? by = null, DateOnly? due = null, DateOnly? on = null) =>
                new("XA", "COE-26", "Text.", RecommendationAuthor.Body, "Cabinet", new DateOnly(2026, 1, 1), [], [], status, by, DueOn: due, AdoptedOn: on);
            Assert.Empty(await ledger.Add(Draft(RecommendationStatus.AcceptedInPart), process, LawSamples.Cancel));
            Assert.Empty(await ledger.Add(Draft(RecommendationStatus.NotAccepted), process, LawSamples.Cancel));
            Assert.Empty(await ledger.Add(Draft(RecommendationStatus.Adopted, "Law 9", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2)), process, LawSamples.Cancel));
            Assert.Empty(await ledger.Add(Draft(RecommendationStatus.Adopted, "Law 8", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)), process, LawSamples.Cancel));
            Assert.Equal("DueOn", Assert.Single(await ledger.Add(Draft(RecommendationStatus.Open, due: new DateOnly(2025, 1, 1)), process, LawSamples.Cancel)).Field);
        });
        await Add(house, Draft("art. 19(1)", "Amount", LawSamples.Today.AddDays(-1)));
        var sheet = (await house.Ask<ReformFigures, ReformSheet?>(figures => figures.Of(ShelfHouse.Lawyer, "XA", LawSamples.Today, LawSamples.Cancel)))!;
        Assert.Equal((2, 1, 1, 0, 1, 1, 6), (sheet.InTime.Count, sheet.Late.Count, sheet.InPart.Count, sheet.Accepted.Count, sheet.NotAccepted.Count, sheet.Unanswered.Count, sheet.Recommendations));
        Assert.Equal((3, 3.0), (Assert.Single(sheet.Spans).Months, sheet.MedianMonths!.Value));
        Assert.Single(sheet.Overdue);
        var before = (await house.Ask<ReformFigures, ReformSheet?>(figures => figures.Of(ShelfHouse.Lawyer, "XA", new DateOnly(2026, 6, 8), LawSamples.Cancel)))!;
        Assert.Null(before.MedianMonths);
    }

    private static DelegationDraft Draft(string place, string ordered, DateOnly due) => new("law-61", place, "Cabinet", ordered, due);

    private static Task<ProposalOutcome> Add(ShelfHouse house, DelegationDraft draft) =>
        house.Ask<DelegationRegister, ProposalOutcome>(register => register.Add(draft, ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));

    private static Task<ProposalOutcome> Issue(ShelfHouse house, string handle, int version, string? key, string? name, DateOnly day) =>
        house.Ask<DelegationRegister, ProposalOutcome>(register => register.Issue(handle, version, key, name, day, ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));

    private static Task<IReadOnlyList<DelegationCard>> List(ShelfHouse house, DateOnly today) =>
        house.Ask<DelegationRegister, IReadOnlyList<DelegationCard>>(register => register.List(ShelfHouse.Lawyer, "XA", today, LawSamples.Cancel));
}
