using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Law.Proposals;

/// <summary>A house with an act, a recommendation and the desks of proposals, each call a request of its own.</summary>
internal static class ProposalHouse
{
    public const string Body = """
        ##### Article 18. Recovery

        1. Help does not depend on testimony.

        2. A person shall, on application, be granted a period of up to thirty days. Removal may be suspended.

        ##### Article 19. Decision

        1. The Panel decides.
        """;

    public static DateOnly Old { get; } = new(2024, 1, 1);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<string> Recommend(ShelfHouse house, string? needs = null, string criterion = "COE-13", string country = "XA")
    {
        var draft = new RecommendationDraft(country, criterion, "Make it automatic.", RecommendationAuthor.NationalExpert, "ministry-justice", new DateOnly(2026, 3, 1), ["law-61"], ["S8"], NeedsRank: needs);
        Assert.Empty(await house.Ask<RecommendationLedger, IReadOnlyList<FieldRefusal>>(ledger => ledger.Add(draft, ShelfHouse.Process(ShelfHouse.Lawyer), Cancel)));
        return (await house.Ask<RecommendationLedger, IReadOnlyList<RecommendationCard>>(ledger => ledger.List(ShelfHouse.Lawyer, country, null, Cancel)))[^1].Handle;
    }

    /// <summary>A proposal in draft with no unit, carrying out a new recommendation.</summary>
    public static async Task<string> Begin(ShelfHouse house, string? needs = null)
    {
        var recommendation = await Recommend(house, needs);
        var outcome = await house.Ask<ProposalDesk, ProposalOutcome>(desk => desk.Begin(new ProposalDraft("XA", "Make the period automatic", [recommendation]), By(ShelfHouse.Lawyer), Cancel));
        Assert.True(outcome.IsStored, outcome.Refusals.FirstOrDefault()?.Line);
        return outcome.Handle;
    }

    public static UnitDraft Change(string key, string place, string words, string language = "en", int? ordinal = null) =>
        new(ordinal, key, UnitMove.Change, place, null, null, "Because the criterion asks for it.", new Dictionary<string, string> { [language] = words });

    public static UnitDraft Insert(string key, string after, string num, string words, string language = "en") =>
        new(null, key, UnitMove.Insert, after, num, null, "Because it is missing.", new Dictionary<string, string> { [language] = words });

    public static async Task<ProposalOutcome> Save(ShelfHouse house, string proposal, UnitDraft unit, int? version = null)
    {
        var at = version ?? (await Open(house, proposal))!.Card.Version;
        return await house.Ask<ProposalDesk, ProposalOutcome>(desk => desk.SaveUnit(proposal, at, unit, By(ShelfHouse.Lawyer), Cancel));
    }

    public static async Task Saved(ShelfHouse house, string proposal, UnitDraft unit)
    {
        var outcome = await Save(house, proposal, unit);
        Assert.True(outcome.IsStored, outcome.Refusals.FirstOrDefault()?.Line);
    }

    public static async Task<ProposalOutcome> Move(ShelfHouse house, string proposal, ProposalState to, string? reason = null, Viewer? who = null)
    {
        var at = (await Open(house, proposal))!.Card.Version;
        return await house.Ask<ProposalDesk, ProposalOutcome>(desk => desk.Move(proposal, at, to, reason, By(who ?? ShelfHouse.Lawyer), Cancel));
    }

    public static Task<ProposalPage?> Open(ShelfHouse house, string proposal, Viewer? viewer = null, int? draft = null) =>
        house.Ask<ProposalShelf, ProposalPage?>(shelf => shelf.Open(viewer ?? ShelfHouse.Lawyer, proposal, draft, LawSamples.Today, Cancel));

    public static AdoptionFacts Facts(DateOnly inForce) => new("Law", "No. 301", new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 3), new DateOnly(2026, 5, 5), null, inForce, inForce);

    public static async Task<ProposalOutcome> Adopt(ShelfHouse house, string proposal, DateOnly inForce, params AdoptedWords[] words)
    {
        var at = (await Open(house, proposal))!.Card.Version;
        return await house.Ask<AdoptionDesk, ProposalOutcome>(desk => desk.Adopt(proposal, at, Facts(inForce), words, By(ShelfHouse.Lawyer), Cancel));
    }

    /// <summary>From draft over review to agreed.</summary>
    public static async Task Agree(ShelfHouse house, string proposal)
    {
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        Assert.True((await Move(house, proposal, ProposalState.Agreed)).IsStored);
    }

    public static string Only(ProposalOutcome outcome) => Assert.Single(outcome.Refusals).Line;

    public static ProcessContext By(Viewer who) => ShelfHouse.Process(who);

    public static async Task<IReadOnlyList<ProvisionLine>> Lines(ShelfHouse house, string key, DateOnly day, string language = "en")
    {
        var card = await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, key, Cancel));
        return (await house.Ask<ActShelf, ActPage?>(shelf => shelf.Whole(ShelfHouse.Lawyer, card!.Handle, day, language, Cancel)))!.Lines;
    }
}
