using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.Workshops;

public sealed class WorkshopDeskTests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static Viewer Manager { get; } = ShelfHouse.Somebody(Role.CaseManager, Side.Support);

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Workshop_FromSeatsToLetters_PassesTheUncontestedAsOneListAndAsksTheBodies(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (workshop, proposals) = await Convened(house, 3, quorum: 2);
        var page = (await Show(house, workshop))!;
        Assert.Equal(3, page.Uncontested.Count);
        Assert.False(page.HasQuorum);
        Assert.Contains("no quorum", Only(await Do(house, workshop, (desk, version) => desk.PassList(workshop, version, By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
        await Did(house, workshop, (desk, version) => desk.Present(workshop, version, [1, 2], By(ShelfHouse.Lawyer), Cancel));
        // One participant wants to discuss the second; one view is against the third: only the first passes with the list.
        await Did(house, workshop, (desk, _) => desk.AskToDiscuss(workshop, 2, true, By(ShelfHouse.Lawyer), Cancel));
        Assert.True((await house.Ask<ViewLedger, ProposalOutcome>(ledger => ledger.Give(proposals[2], ViewLeaning.Against, "It costs too much.", By(Manager), Cancel))).IsStored);
        page = (await Show(house, workshop))!;
        Assert.Equal([Contest.None, Contest.Asked, Contest.View], page.Agenda.Select(item => item.Contested));
        await Did(house, workshop, (desk, version) => desk.PassList(workshop, version, By(ShelfHouse.Lawyer), Cancel));
        Assert.Equal(ProposalState.Agreed, (await Open(house, proposals[0]))!.Card.State);
        Assert.Equal(ProposalState.UnderReview, (await Open(house, proposals[1]))!.Card.State);
        // A conflict of interest takes the seat out of the count for that proposal alone.
        await Did(house, workshop, (desk, _) => desk.Declare(workshop, 2, 1, "Runs the register.", By(ShelfHouse.Lawyer), Cancel));
        Assert.Contains("1 seats are present and free of conflict", Only(await Decide(house, workshop, 2, ProposalState.Agreed, null)), StringComparison.Ordinal);
        await Did(house, workshop, (desk, version) => desk.Present(workshop, version, [1, 2, 3], By(ShelfHouse.Lawyer), Cancel));
        Assert.Equal("Reason", (await Decide(house, workshop, 2, ProposalState.AgreedWithChange, " ")).Refusals[0].Field);
        Assert.True((await Decide(house, workshop, 2, ProposalState.AgreedWithChange, "\"Panel\" instead of \"panels\".")).IsStored);
        Assert.Contains("is decided", Only(await Decide(house, workshop, 2, ProposalState.Agreed, null)), StringComparison.Ordinal);
        Assert.Contains("1 of the proposals are not decided", Only(await Close(house, workshop)), StringComparison.Ordinal);
        Assert.True((await Decide(house, workshop, 3, ProposalState.NotAgreed, "No money before 2028.")).IsStored);
        Assert.True((await Close(house, workshop)).IsStored);
        page = (await Show(house, workshop))!;
        Assert.True(page.Card.IsClosed);
        Assert.Equal([(ProposalState.Agreed, true, 2), (ProposalState.AgreedWithChange, false, 2), (ProposalState.NotAgreed, false, 3)], page.Agenda.Select(item => (item.Outcome!.Value, item.InList, item.Present)));
        foreach (var (proposal, asked) in new[] { (proposals[0], 3), (proposals[1], 3), (proposals[2], 0) })
            Assert.Equal(asked, (await house.Ask<PositionLedger, IReadOnlyList<PositionCard>>(ledger => ledger.On(ShelfHouse.Lawyer, proposal, Day, Cancel))).Count);
        Assert.Contains("closed", Only(await Do(house, workshop, (desk, version) => desk.Present(workshop, version, [], By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Workshop_ForWhoHasNoSeatAndDoesNotDraft_IsAbsent(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (workshop, _) = await Convened(house, 1, quorum: 1);
        Assert.Null(await house.Ask<WorkshopShelf, WorkshopPage?>(shelf => shelf.Open(Manager, workshop, Cancel)));
        Assert.Empty(await house.Ask<WorkshopShelf, IReadOnlyList<WorkshopCard>>(shelf => shelf.List(Manager, "XA", Cancel)));
        foreach (var refused in new[]
        {
            await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.AskToDiscuss(workshop, 1, true, By(Manager), Cancel)),
            await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.Declare(workshop, 1, 1, "x", By(Manager), Cancel)),
            await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.PassList(workshop, 1, By(Manager), Cancel)),
            await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.Convene(Draft(1), By(Manager), Cancel)),
        })
            Assert.False(refused.IsStored);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task PassList_WithOneDecidedElsewhere_PassesTheOthersAndLetsItLeaveTheAgenda(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (workshop, proposals) = await Convened(house, 2, quorum: 1);
        await Did(house, workshop, (desk, version) => desk.Present(workshop, version, [1], By(ShelfHouse.Lawyer), Cancel));
        Assert.True((await Move(house, proposals[0], ProposalState.Agreed)).IsStored);
        var page = (await Show(house, workshop))!;
        Assert.Equal([true, false], page.Agenda.Select(item => item.WasDecidedElsewhere));
        Assert.Equal(proposals[1], Assert.Single(page.Uncontested).Proposal.Handle);
        await Did(house, workshop, (desk, version) => desk.PassList(workshop, version, By(ShelfHouse.Lawyer), Cancel));
        Assert.Contains("not decided", Only(await Close(house, workshop)), StringComparison.Ordinal);
        await Did(house, workshop, (desk, version) => desk.SetAgenda(workshop, version, [(proposals[1], Day)], By(ShelfHouse.Lawyer), Cancel));
        Assert.True((await Close(house, workshop)).IsStored);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task EnterSheet_Twice_ReplacesWhatItSaidAndNamesNobody(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var (workshop, proposals) = await Convened(house, 2, quorum: 1);
        Task<ProposalOutcome> Enter(int sheet, params SheetView[] lines) => house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.EnterSheet(workshop, sheet, lines, By(ShelfHouse.Lawyer), Cancel));
        Assert.True((await Enter(2, new SheetView(1, ViewLeaning.Against, "Too early.", false), new SheetView(2, null, null, true))).IsStored);
        Assert.True((await Enter(3, new SheetView(1, ViewLeaning.For, null, false))).IsStored);
        Assert.True((await Enter(2, new SheetView(1, ViewLeaning.For, "After all.", false), new SheetView(2, ViewLeaning.Remark, "Which budget?", false))).IsStored);
        var views = await house.Ask<ViewLedger, IReadOnlyList<ViewCard>>(ledger => ledger.On(ShelfHouse.Lawyer, proposals[0], 1, Cancel));
        Assert.Equal([(ViewLeaning.For, "After all."), (ViewLeaning.For, "–")], views.OrderBy(view => view.Text, StringComparer.Ordinal).Select(view => (view.Leaning, view.Text)));
        Assert.All(views, view => Assert.False(view.Own));
        Assert.All((await Show(house, workshop))!.Agenda, item => Assert.Equal(Contest.None, item.Contested));
        Assert.Equal("Sheet", (await Enter(9, new SheetView(1, ViewLeaning.For, null, false))).Refusals[0].Field);
        Assert.Contains("empty sheet", Only(await Enter(1, new SheetView(1, null, " ", false))), StringComparison.Ordinal);
        Assert.Contains("no such place", Only(await Enter(1, new SheetView(8, ViewLeaning.For, null, false))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Convene_SeatAndAgenda_RefuseWhatCannotBe(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        foreach (var (draft, field) in new[]
        {
            (Draft(1) with { Title = " " }, "Title"), (Draft(1) with { Place = "" }, "Place"), (Draft(1) with { Until = Day.AddDays(-1) }, "Until"), (Draft(1) with { Until = Day.AddDays(40) }, "Until"),
            (Draft(0), "Quorum"), (Draft(1) with { From = DateOnly.MinValue, Until = DateOnly.MinValue }, "From"),
        })
            Assert.Equal(field, (await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.Convene(draft, By(ShelfHouse.Lawyer), Cancel))).Refusals[0].Field);
        var (workshop, proposals) = await Convened(house, 1, quorum: 1);
        Assert.Equal("Seats-1", (await Do(house, workshop, (desk, version) => desk.Seat(workshop, version, [new SeatDraft("A", true, null), new SeatDraft(" ", true, null)], By(ShelfHouse.Lawyer), Cancel))).Refusals[0].Field);
        Assert.Equal("Seats-0", (await Do(house, workshop, (desk, version) => desk.Seat(workshop, version, [new SeatDraft("A", true, "nobody")], By(ShelfHouse.Lawyer), Cancel))).Refusals[0].Field);
        Assert.Contains("saved in between", Only(await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.Seat(workshop, 99, [new SeatDraft("A", true, null)], By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
        var draftOnly = await Begin(house);
        await Saved(house, draftOnly, Change("law-61", "art. 18(1)", "Help comes first."));
        Assert.Contains("not under review", Only(await Do(house, workshop, (desk, version) => desk.SetAgenda(workshop, version, [(draftOnly, Day)], By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
        Assert.Contains("one of these days", Only(await Do(house, workshop, (desk, version) => desk.SetAgenda(workshop, version, [(proposals[0], Day.AddDays(9))], By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
        Assert.Contains("twice", Only(await Do(house, workshop, (desk, version) => desk.SetAgenda(workshop, version, [(proposals[0], Day), (proposals[0], Day)], By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
        Assert.Single((await Show(house, workshop))!.Agenda);
    }

    private static WorkshopDraft Draft(int quorum) => new("XA", "Review of the package", "Hall 2", Day, Day.AddDays(1), quorum);

    // Three seats on paper and so many proposals under review, on provisions of their own.
    private static async Task<(string Workshop, IReadOnlyList<string> Proposals)> Convened(ShelfHouse house, int proposals, int quorum)
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 6).Select(n => $"##### Article {n}. Rule {n}\n\n1. The body acts under rule {n}."));
        await LawSamples.Stored(house, LawSamples.Act("rules", Old, body));
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var made = new List<string>();
        for (var n = 1; n <= proposals; n++)
        {
            var handle = await Begin(house);
            await Saved(house, handle, Change("rules", $"art. {n}(1)", $"The body acts at once under rule {n}."));
            Assert.True((await Move(house, handle, ProposalState.UnderReview)).IsStored);
            made.Add(handle);
        }
        var workshop = (await house.Ask<WorkshopDesk, ProposalOutcome>(desk => desk.Convene(Draft(quorum), By(ShelfHouse.Lawyer), Cancel))).Handle!;
        await Did(house, workshop, (desk, version) => desk.Seat(workshop, version, [new SeatDraft("Ministry of Justice", true, null), new SeatDraft("Ombudsperson", true, null), new SeatDraft("Bar Association", false, null)], By(ShelfHouse.Lawyer), Cancel));
        await Did(house, workshop, (desk, version) => desk.SetAgenda(workshop, version, [.. made.Select(each => (each, Day))], By(ShelfHouse.Lawyer), Cancel));
        return (workshop, made);
    }

    private static Task<WorkshopPage?> Show(ShelfHouse house, string workshop) => house.Ask<WorkshopShelf, WorkshopPage?>(shelf => shelf.Open(ShelfHouse.Lawyer, workshop, Cancel));

    private static async Task<ProposalOutcome> Do(ShelfHouse house, string workshop, Func<WorkshopDesk, int, Task<ProposalOutcome>> act)
    {
        var version = (await Show(house, workshop))!.Card.Version;
        return await house.Ask<WorkshopDesk, ProposalOutcome>(desk => act(desk, version));
    }

    private static async Task Did(ShelfHouse house, string workshop, Func<WorkshopDesk, int, Task<ProposalOutcome>> act)
    {
        var outcome = await Do(house, workshop, act);
        Assert.True(outcome.IsStored, outcome.Refusals.FirstOrDefault()?.Line);
    }

    private static Task<ProposalOutcome> Decide(ShelfHouse house, string workshop, int ordinal, ProposalState outcome, string? words) =>
        Do(house, workshop, (desk, version) => desk.Decide(workshop, version, ordinal, outcome, words, By(ShelfHouse.Lawyer), Cancel));

    private static Task<ProposalOutcome> Close(ShelfHouse house, string workshop) => Do(house, workshop, (desk, version) => desk.Close(workshop, version, Day.AddDays(30), By(ShelfHouse.Lawyer), Cancel));
}
