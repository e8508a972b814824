using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Platform.Sealing;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.Proposals;

public sealed class ProposalDeskTests
{
    private static Viewer Manager { get; } = ShelfHouse.Somebody(Role.CaseManager, Side.Support);

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task SaveUnit_AfterTheReviewOpened_MakesTheNextDraftAndKeepsTheEarlier(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "First words."));
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Second words.", ordinal: 1));
        Assert.Equal(1, (await Open(house, proposal))!.Card.Draft);
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        var asked = await house.Ask<PositionLedger, ProposalOutcome>(ledger => ledger.Ask(proposal, "Bar Association", false, DateOnly.FromDateTime(DateTime.Today).AddDays(20), By(ShelfHouse.Lawyer), Cancel));
        Assert.True(asked.IsStored);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Third words.", ordinal: 1));
        await Saved(house, proposal, Insert("law-61", "art. 18(2)", "3.", "A new part."));
        var page = (await Open(house, proposal))!;
        Assert.Equal((3, 3), (page.Card.Draft, page.Drafts.Count));
        Assert.Equal(["Third words.", "3. A new part."], page.Units.Select(unit => unit.Wordings[0].Proposed));
        Assert.Equal(["Second words."], (await Open(house, proposal, draft: 1))!.Units.Select(unit => unit.Wordings[0].Proposed));
        Assert.Equal(["Third words."], (await Open(house, proposal, draft: 2))!.Units.Select(unit => unit.Wordings[0].Proposed));
        Assert.Null(await Open(house, proposal, draft: 4));
        Assert.Equal([3, 2, 1], (await house.Ask<PositionLedger, IReadOnlyList<PositionCard>>(ledger => ledger.On(ShelfHouse.Lawyer, proposal, LawSamples.Today, Cancel))).Select(card => card.Draft));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Draft_ForWhoIsNotOfTheDrafters_IsAbsentEverywhere(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Other words."));
        var link = new ChainLink(ChainKind.Proposal, proposal);
        foreach (var role in Enum.GetValues<Role>())
        {
            var viewer = ShelfHouse.Somebody(role, Side.Coordination);
            var sees = role is Role.LegalExpert or Role.Coordinator or Role.Rapporteur;
            Assert.Equal(sees, await Open(house, proposal, viewer) is not null);
            Assert.Equal(sees ? 1 : 0, (await house.Ask<ProposalShelf, IReadOnlyList<ProposalCard>>(shelf => shelf.List(viewer, "XA", null, Cancel))).Count);
            Assert.Equal(sees, await house.Ask<IEnumerable<IChainSource>, bool>(async sources => (await Task.WhenAll(sources.Where(source => source.GetType().Name == "ProposalChain").Select(source => source.Find(link, viewer, Cancel)))).Any(stop => stop is not null)));
            Assert.Equal(sees ? 1 : 0, (await house.Ask<ProposalShelf, IReadOnlyList<ProposalCard>>(shelf => shelf.Touching(viewer, "XA", "S8", Cancel))).Count);
            Assert.Equal(sees ? ["S8"] : [], await house.Ask<ProposalShelf, IReadOnlyList<string>>(shelf => shelf.Steps(viewer, proposal, Cancel)));
        }
        var view = await house.Ask<ViewLedger, ProposalOutcome>(ledger => ledger.Give(proposal, ViewLeaning.For, "Yes.", By(Manager), Cancel));
        var none = await house.Ask<ViewLedger, ProposalOutcome>(ledger => ledger.Give("nothing", ViewLeaning.For, "Yes.", By(Manager), Cancel));
        Assert.Equal(Only(none), Only(view));
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        Assert.NotNull(await Open(house, proposal, Manager));
    }

    [Fact]
    public async Task SaveUnit_OfWhatIsWrong_NamesTheFieldAndChangesNothing()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        async Task<string> Field(UnitDraft unit) => Assert.Single((await Save(house, proposal, unit)).Refusals).Field;
        Assert.Equal("ActKey", await Field(Change("law-99", "art. 18(2)", "Words.")));
        Assert.Equal("Place", await Field(Change("law-61", "art. 99", "Words.")));
        Assert.Equal("Place", await Field(Change("law-61", "art. 18", "Words.")));
        Assert.Equal("Place", await Field(Change("law-61", "", "Words.")));
        Assert.Equal("Place", await Field(Insert("law-61", "act", "19.", "Words.")));
        Assert.Equal("Num", await Field(Insert("law-61", "art. 18(1)", "2.", "Words.")));
        Assert.Equal("Num", await Field(Insert("law-61", "art. 18(1)", "??", "Words.")));
        Assert.Equal("Num", await Field(Insert("law-61", "art. 18(1)", "", "Words.")));
        Assert.Equal("Proposed.en", await Field(Change("law-61", "art. 19(1)", "The  Panel decides.")));
        Assert.Equal("Proposed.en", await Field(Change("law-61", "art. 19(1)", "")));
        Assert.Equal("Proposed.en", await Field(Change("law-61", "art. 19(1)", "Zero \0 sign")));
        Assert.Equal("Proposed.en", await Field(Change("law-61", "art. 19(1)", "Half a pair \ud800")));
        Assert.Equal("Proposed.en", await Field(Change("law-61", "art. 19(1)", new string('a', 20_001))));
        Assert.Equal("Reason", await Field(Change("law-61", "art. 19(1)", "Words.") with { Reason = " " }));
        await Saved(house, proposal, Change("law-61", "art. 19(1)", "<script>alert(1)</script> 'решает' панель"));
        Assert.Equal("Place", await Field(Change("law-61", "art. 19(1)", "Twice.")));
        await Saved(house, proposal, Insert("law-61", "art. 18(1)", "1¹.", "Words."));
        Assert.Equal("Num", await Field(Insert("law-61", "art. 18(1)", "1¹.", "Words.")));
        Assert.Contains("in between", Only(await Save(house, proposal, Change("law-61", "art. 18(1)", "Words."), version: 1)), StringComparison.Ordinal);
        Assert.Equal(2, (await Open(house, proposal))!.Units.Count);
        var other = await house.Ask<ProposalDesk, ProposalOutcome>(desk => desk.SaveUnit(proposal, 1, Change("law-61", "art. 18(1)", "Words."), By(Manager), Cancel));
        Assert.Contains("drafted by", Only(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveUnit_InAnActOfTooLowARank_IsRefusedWithTheReason()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        await LawSamples.Stored(house, LawSamples.Act("resolution-118", Old, Body).Replace("rank: \"law\"", "rank: \"cabinet resolution\"", StringComparison.Ordinal));
        IReadOnlyList<RankCard> order = [new("law", 2, "the National Assembly", Old), new("cabinet resolution", 4, "the Cabinet", Old)];
        Assert.Empty(await house.Ask<RankRegister, IReadOnlyList<FieldRefusal>>(ranks => ranks.Set("XA", order, By(ShelfHouse.Lawyer), Cancel)));
        Assert.Equal("Ranks", Assert.Single(await house.Ask<RankRegister, IReadOnlyList<FieldRefusal>>(ranks => ranks.Set("XA", [.. order, order[0]], By(ShelfHouse.Lawyer), Cancel))).Field);
        var proposal = await Begin(house, needs: "law");
        var low = Only(await Save(house, proposal, Change("resolution-118", "art. 18(2)", "Other words.")));
        Assert.Contains("needs an act of the rank of a law", low, StringComparison.Ordinal);
        Assert.Contains("Act resolution-118 is a cabinet resolution", low, StringComparison.Ordinal);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Other words."));
        await Saved(house, proposal, Change("resolution-118", "art. 18(2)", "Other words."));
    }

    [Fact]
    public async Task Move_ThatDoesNotFollowOrGivesNoReason_IsRefused()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        Assert.Contains("Word one unit", Only(await Move(house, proposal, ProposalState.UnderReview)), StringComparison.Ordinal);
        Assert.Contains("does not follow", Only(await Move(house, proposal, ProposalState.Agreed)), StringComparison.Ordinal);
        Assert.Contains("does not follow", Only(await Move(house, proposal, (ProposalState)77)), StringComparison.Ordinal);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Other words."));
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        Assert.Contains("outcomes are recorded", Only(await Move(house, proposal, ProposalState.Agreed, who: Manager)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Reason", Assert.Single((await Move(house, proposal, ProposalState.NotAgreed)).Refusals).Field);
        Assert.True((await Move(house, proposal, ProposalState.NotAgreed, "Two bodies object.")).IsStored);
        Assert.Contains("decided", Only(await Save(house, proposal, Change("law-61", "art. 19(1)", "Words."))), StringComparison.Ordinal);
        Assert.Equal("Two bodies object.", (await Open(house, proposal))!.Reason);
        Assert.True((await Move(house, proposal, ProposalState.Rejected, "Given up.")).IsStored);
        Assert.Contains("does not follow", Only(await Move(house, proposal, ProposalState.UnderReview)), StringComparison.Ordinal);
        Assert.Contains("rejected", Only(await Adopt(house, proposal, new DateOnly(2026, 6, 1))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Views_OfTwoReaders_AreUnattributedAndTheirOwnToChange(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Other words."));
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        var other = ShelfHouse.Somebody(Role.Investigator, Side.Enforcement);
        Task<ProposalOutcome> Give(Viewer who, string text, ViewLeaning leaning = ViewLeaning.For) => house.Ask<ViewLedger, ProposalOutcome>(ledger => ledger.Give(proposal, leaning, text, By(who), Cancel));
        Task<IReadOnlyList<ViewCard>> Read(Viewer who) => house.Ask<ViewLedger, IReadOnlyList<ViewCard>>(ledger => ledger.On(who, proposal, 1, Cancel));
        Assert.True((await Give(Manager, "Thirty days is little.")).IsStored);
        Assert.True((await Give(other, "It will be misused.", ViewLeaning.Against)).IsStored);
        Assert.True((await Give(Manager, "Thirty days is too little.")).IsStored);
        Assert.Equal("Text", Assert.Single((await Give(Manager, " ")).Refusals).Field);
        Assert.Equal("Text", Assert.Single((await Give(Manager, new string('x', 4001))).Refusals).Field);
        Assert.Equal("Leaning", Assert.Single((await Give(Manager, "x", (ViewLeaning)9)).Refusals).Field);
        Assert.Equal("Thirty days is too little.", Assert.Single(await Read(Manager), view => view.Own).Text);
        Assert.DoesNotContain(await Read(ShelfHouse.Lawyer), view => view.Own);
        Assert.Equal(2, (await Read(ShelfHouse.Lawyer)).Count);
        Assert.DoesNotContain(typeof(ViewCard).GetProperties(), property => property.PropertyType == typeof(Guid) || property.PropertyType == typeof(DateTime));
        Assert.True((await house.Ask<ViewLedger, ProposalOutcome>(ledger => ledger.Withdraw(proposal, By(Manager), Cancel))).IsStored);
        Assert.Contains("no view", Only(await house.Ask<ViewLedger, ProposalOutcome>(ledger => ledger.Withdraw(proposal, By(Manager), Cancel))), StringComparison.Ordinal);
        Assert.Equal("It will be misused.", Assert.Single(await Read(ShelfHouse.Lawyer)).Text);
        Assert.True((await Move(house, proposal, ProposalState.Agreed)).IsStored);
        Assert.Contains("under review", Only(await Give(Manager, "Late.")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Positions_AreByLetterAndReadNoAnswerOnceTheDayHasPassed(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Other words."));
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        Task<ProposalOutcome> Ask(string body, DateOnly until) => house.Ask<PositionLedger, ProposalOutcome>(ledger => ledger.Ask(proposal, body, true, until, By(ShelfHouse.Lawyer), Cancel));
        Task<IReadOnlyList<PositionCard>> Read(DateOnly day) => house.Ask<PositionLedger, IReadOnlyList<PositionCard>>(ledger => ledger.On(Manager, proposal, day, Cancel));
        Assert.True((await Ask("Migration Service", today.AddDays(10))).IsStored);
        Assert.Equal("Body", Assert.Single((await Ask("Migration Service", today.AddDays(10))).Refusals).Field);
        Assert.Equal("Body", Assert.Single((await Ask(" ", today.AddDays(10))).Refusals).Field);
        Assert.Equal("Until", Assert.Single((await Ask("Other", today.AddDays(-1))).Refusals).Field);
        Assert.Equal(PositionStanding.Asked, Assert.Single(await Read(today.AddDays(10))).Standing);
        var position = Assert.Single(await Read(today.AddDays(11)));
        Assert.Equal(PositionStanding.NoAnswer, position.Standing);
        Task<ProposalOutcome> Record(PositionLetter letter, int version) => house.Ask<PositionLedger, ProposalOutcome>(ledger => ledger.Record(proposal, position.Handle, version, letter, By(ShelfHouse.Lawyer), Cancel));
        var letter = new PositionLetter(PositionAnswer.NotAgreed, "12/7-334", today, "Deputy Head", "Fears misuse.");
        Assert.Equal("Remarks", Assert.Single((await Record(letter with { Remarks = null }, 1)).Refusals).Field);
        Assert.Equal("Date", Assert.Single((await Record(letter with { Date = today.AddDays(3) }, 1)).Refusals).Field);
        Assert.True((await Record(letter, 1)).IsStored);
        Assert.Contains("in between", Only(await Record(letter, 1)), StringComparison.Ordinal);
        Assert.Equal((PositionStanding.NotAgreed, "12/7-334", "Fears misuse."), (await Read(today.AddDays(30)))[0] is var now ? (now.Standing, now.LetterNumber, now.Remarks) : default);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Third words.", ordinal: 1));
        Assert.Contains("earlier draft", Only(await Record(letter, 2)), StringComparison.Ordinal);
        Assert.Equal([(2, PositionStanding.Asked), (1, PositionStanding.NotAgreed)], (await Read(today)).Select(card => (card.Draft, card.Standing)));
    }

    [Fact]
    public async Task Expect_OnACriterion_ShowsWhatClosesWithoutBeingAVerdict()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        Task<ProposalOutcome> Expect(string criterion, VerdictValue value, int version) => house.Ask<ExpectationRegister, ProposalOutcome>(register =>
            register.Expect(proposal, criterion, value, "Because of part 2.", version, By(ShelfHouse.Lawyer), Cancel));
        Assert.True((await Expect("COE-13", VerdictValue.Aligned, 0)).IsStored);
        Assert.True((await Expect("COE-26", VerdictValue.Contradicts, 0)).IsStored);
        Assert.Contains("in between", Only(await Expect("COE-13", VerdictValue.NotAligned, 0)), StringComparison.Ordinal);
        Assert.Equal("Criterion", Assert.Single((await Expect("COE-99", VerdictValue.Aligned, 0)).Refusals).Field);
        var cards = await house.Ask<ExpectationRegister, IReadOnlyList<ExpectationCard>>(register => register.On(ShelfHouse.Lawyer, proposal, LawSamples.Today, Cancel));
        Assert.Equal([("COE-13", true, false), ("COE-26", false, true)], cards.Select(card => (card.Criterion.Id, card.Closes, card.Opens)));
        Assert.Empty(await house.Ask<VerdictRegister, IReadOnlyList<VerdictCard>>(register => register.History(ShelfHouse.Lawyer, "COE-13", "XA", LawSamples.Today, Cancel)));
        Assert.Empty(await house.Ask<ExpectationRegister, IReadOnlyList<ExpectationCard>>(register => register.On(Manager, proposal, LawSamples.Today, Cancel)));
    }
}
