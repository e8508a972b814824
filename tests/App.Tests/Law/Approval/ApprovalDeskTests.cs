using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.Approval;

public sealed class ApprovalDeskTests
{
    private static readonly DateOnly Day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static readonly IReadOnlyList<StageCard> Stages =
    [
        new(1, "Agreement of bodies", "Ministry of Justice", 20, false, []),
        new(2, "Legal examination", "Ministry of Justice", 10, false, []),
        new(3, "Parliament", "Parliament", 0, true, ["law", "code"]),
        new(4, "Government", "Cabinet", 5, true, ["cabinet resolution"]),
        new(5, "Signature", "President", 14, false, ["law", "code"]),
    ];

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Way_OfALaw_PassesItsOwnStations_IsSentBackAndComesAgain(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var proposal = await Agreed(house);
        Assert.Contains("is not set", Only(await Begin(house, proposal)), StringComparison.Ordinal);
        await Set(house, Stages);
        Assert.True((await Begin(house, proposal)).IsStored);
        Assert.Contains("on its way already", Only(await Begin(house, proposal)), StringComparison.Ordinal);
        var sheet = await Sheet(house, proposal);
        Assert.Equal(["Agreement of bodies", "Legal examination", "Parliament", "Signature"], sheet.Stages.Select(stage => stage.Name));
        Assert.Equal((Day.AddDays(-40), Day.AddDays(-20), true), (sheet.Now!.EnteredOn, sheet.Now.DueOn!.Value, sheet.Now.IsLate));
        // Adopted before the station where acts are adopted: refused, nothing changed.
        Assert.Contains("adopted at a later station", Only(await Adopt(house, proposal, new DateOnly(2026, 6, 1))), StringComparison.Ordinal);
        await Passed(house, proposal, Day.AddDays(-30));
        Assert.Equal("Reason", (await At(house, proposal, (desk, version) => desk.Return(proposal, version, Day.AddDays(-20), 0, " ", By(ShelfHouse.Lawyer), Cancel))).Refusals[0].Field);
        Assert.True((await At(house, proposal, (desk, version) => desk.Return(proposal, version, Day.AddDays(-20), 0, "Art. 18 speaks of two panels.", By(ShelfHouse.Lawyer), Cancel))).IsStored);
        Assert.Equal(ProposalState.UnderReview, (await Open(house, proposal))!.Card.State);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Better words.", ordinal: 1));
        Assert.True((await Move(house, proposal, ProposalState.Agreed)).IsStored);
        Assert.Contains("sent back", Only(await Adopt(house, proposal, new DateOnly(2026, 6, 1))), StringComparison.Ordinal);
        Assert.True((await Begin(house, proposal)).IsStored);
        for (var n = 0; n < 2; n++) await Passed(house, proposal, Day.AddDays(-10 + n));
        Assert.Equal(("Parliament", 2, (DateOnly?)null), ((await Sheet(house, proposal)).Now!.Name, (await Sheet(house, proposal)).Now!.Draft, (await Sheet(house, proposal)).Now!.DueOn));
        Assert.True((await Adopt(house, proposal, new DateOnly(2026, 6, 1))).IsStored);
        await Passed(house, proposal, Day.AddDays(-5));
        await Passed(house, proposal, Day.AddDays(-4));
        sheet = await Sheet(house, proposal);
        Assert.True(sheet.IsThrough);
        Assert.Equal([StageResult.Passed, StageResult.Returned, StageResult.Passed, StageResult.Passed, StageResult.Passed, StageResult.Passed], sheet.Passages.Select(stay => stay.Result!.Value));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Refuse_RejectsTheProposalWithTheReason(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var proposal = await Agreed(house);
        await Set(house, Stages);
        Assert.True((await Begin(house, proposal)).IsStored);
        Assert.Equal("On", (await At(house, proposal, (desk, version) => desk.Refuse(proposal, version, Day.AddDays(-50), "No money.", By(ShelfHouse.Lawyer), Cancel))).Refusals[0].Field);
        Assert.Equal("On", (await At(house, proposal, (desk, version) => desk.Refuse(proposal, version, Day.AddDays(5), "No money.", By(ShelfHouse.Lawyer), Cancel))).Refusals[0].Field);
        Assert.True((await At(house, proposal, (desk, version) => desk.Refuse(proposal, version, Day, "No money.", By(ShelfHouse.Lawyer), Cancel))).IsStored);
        var page = (await Open(house, proposal))!;
        Assert.Equal((ProposalState.Rejected, "No money."), (page.Card.State, page.Reason));
        Assert.Contains("at no station", Only(await At(house, proposal, (desk, _) => desk.Pass(proposal, 1, Day, null, By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Set_RefusesAWayThatLeadsNowhere_AndIsTheExpertsAlone(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        Task<IReadOnlyList<FieldRefusal>> Try(Viewer who, params StageCard[] stages) => house.Ask<ApprovalRoute, IReadOnlyList<FieldRefusal>>(route => route.Set("XA", stages, By(who), Cancel));
        Assert.Single(await Try(ShelfHouse.Somebody(Role.CaseManager, Side.Support), [.. Stages]));
        Assert.Contains("adopted", Assert.Single(await Try(ShelfHouse.Lawyer, Stages[0])).Line, StringComparison.Ordinal);
        Assert.Equal("Stages-1", Assert.Single(await Try(ShelfHouse.Lawyer, Stages[2], Stages[0] with { Name = " " })).Field);
        Assert.Equal("Stages-0", Assert.Single(await Try(ShelfHouse.Lawyer, Stages[2] with { Days = -1 })).Field);
        Assert.Single(await Try(ShelfHouse.Lawyer));
        Assert.Empty(await house.Ask<ApprovalRoute, IReadOnlyList<StageCard>>(route => route.Of(ShelfHouse.Lawyer, "XA", Cancel)));
        await Set(house, Stages);
        await Set(house, [.. Stages.Reverse()]);
        Assert.Equal("Signature", (await house.Ask<ApprovalRoute, IReadOnlyList<StageCard>>(route => route.Of(ShelfHouse.Lawyer, "XA", Cancel)))[0].Name);
    }

    private static async Task<string> Agreed(ShelfHouse house)
    {
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Proposals.ProposalHouse.Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "New words."));
        await Agree(house, proposal);
        return proposal;
    }

    private static async Task Set(ShelfHouse house, IReadOnlyList<StageCard> stages) => Assert.Empty(await house.Ask<ApprovalRoute, IReadOnlyList<FieldRefusal>>(route => route.Set("XA", stages, By(ShelfHouse.Lawyer), Cancel)));

    private static async Task<ProposalOutcome> Begin(ShelfHouse house, string proposal)
    {
        var version = (await Open(house, proposal))!.Card.Version;
        var on = (await Sheet(house, proposal)).Passages.Count == 0 ? Day.AddDays(-40) : Day.AddDays(-15);
        return await house.Ask<ApprovalDesk, ProposalOutcome>(desk => desk.Begin(proposal, version, on, By(ShelfHouse.Lawyer), Cancel));
    }

    private static async Task<ApprovalSheet> Sheet(ShelfHouse house, string proposal) => (await house.Ask<ApprovalDesk, ApprovalSheet?>(desk => desk.Open(ShelfHouse.Lawyer, proposal, Day, Cancel)))!;

    private static async Task<ProposalOutcome> At(ShelfHouse house, string proposal, Func<ApprovalDesk, int, Task<ProposalOutcome>> act)
    {
        var version = (await Sheet(house, proposal)).Now?.Version ?? 0;
        return await house.Ask<ApprovalDesk, ProposalOutcome>(desk => act(desk, version));
    }

    private static async Task Passed(ShelfHouse house, string proposal, DateOnly on)
    {
        var outcome = await At(house, proposal, (desk, version) => desk.Pass(proposal, version, on, "No. 5", By(ShelfHouse.Lawyer), Cancel));
        Assert.True(outcome.IsStored, outcome.Refusals.FirstOrDefault()?.Line);
    }
}
