using Throughline.App.Tests.Law.Proposals;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.Comments;

public sealed class CommentLedgerTests
{
    private const string Proposed = "A person is granted a period of at least thirty days.";

    private static Viewer Manager { get; } = ShelfHouse.Somebody(Role.CaseManager, Side.Support);

    private static Viewer Survivor { get; } = ShelfHouse.Somebody(Role.SurvivorReviewer, Side.Coordination);

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Comment_WithSuggestedWords_IsShownAgainstTheDraftAndTakenUpByTheDrafter(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var proposal = await Reviewed(house);
        Assert.True((await Comment(house, proposal, Manager, new CommentDraft(1, "en", "thirty days", "sixty days", "Thirty is too short.", false))).IsStored);
        Assert.True((await Comment(house, proposal, Survivor, new CommentDraft(0, null, null, null, "Nobody told me of the period.", true))).IsStored);
        var cards = await On(house, proposal, Manager);
        Assert.Equal([CommentVoice.SurvivorReviewer, CommentVoice.Participant], cards.Select(card => card.Voice));
        Assert.Equal([false, true], cards.Select(card => card.Own));
        Assert.All(cards, card => Assert.Null(card.Body));
        var words = cards[1];
        Assert.Equal("A person is granted a period of at least sixty days.", string.Concat(words.Words.Where(span => span.Kind != LegalText.SpanKind.Deleted).Select(span => span.Text)));
        var (language, suggested) = (await house.Ask<CommentLedger, (string, string)?>(ledger => ledger.Suggestion(ShelfHouse.Lawyer, proposal, words.Handle, Cancel)))!.Value;
        Assert.Equal(("en", "A person is granted a period of at least sixty days."), (language, suggested));
        await Saved(house, proposal, Change("law-61", "art. 18(2)", suggested, ordinal: 1) with { TakesUp = words.Handle });
        var answered = (await On(house, proposal, Manager)).Single(card => card.Handle == words.Handle);
        Assert.Equal((CommentAnswer.TakenUp, 1), (answered.Answer, answered.Draft));
        Assert.Contains("draft 2", answered.Reply, StringComparison.Ordinal);
        Assert.Null(await house.Ask<CommentLedger, (string, string)?>(ledger => ledger.Suggestion(ShelfHouse.Lawyer, proposal, words.Handle, Cancel)));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Comment_ThatCannotBeKept_SaysWhyAndStoresNothing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var proposal = await Reviewed(house);
        async Task Refuses(CommentDraft draft, string field, string told)
        {
            var refusal = Assert.Single((await Comment(house, proposal, Manager, draft)).Refusals);
            Assert.Equal(field, refusal.Field);
            Assert.Contains(told, refusal.Line, StringComparison.Ordinal);
        }
        await Refuses(new CommentDraft(1, "en", null, null, " ", false), "Text", "Say what you think");
        await Refuses(new CommentDraft(1, "en", "forty days", null, "Why?", false), "Passage", "nowhere in the unit");
        await Refuses(new CommentDraft(1, "en", "thirty days", "thirty days", "Same.", false), "Suggested", "as they are proposed");
        await Refuses(new CommentDraft(1, "en", "may be suspended", "is suspended", "Old words.", false), "Passage", "in the current text");
        await Refuses(new CommentDraft(0, null, null, "Other words", "Where?", false), "Unit", "Choose the unit");
        await Refuses(new CommentDraft(7, "en", null, null, "Which?", false), "Unit", "no such unit");
        await Refuses(new CommentDraft(1, "en", null, null, new string('x', 4001), false), "Text", "4,000");
        await Refuses(new CommentDraft(1, "en", null, null, "bad \ud800", false), "Text", "cannot be stored");
        Assert.Empty(await On(house, proposal, Manager));
        Assert.Contains("no such proposal", Only(await Comment(house, "nothing", Manager, new CommentDraft(0, null, null, null, "x", false))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Answer_IsNeededWithItsReason_AndKeepsTheCommentForGood(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var recommendation = await Recommend(house);
        Assert.True((await house.Ask<CommentLedger, ProposalOutcome>(ledger => ledger.CommentOnRecommendation(recommendation, "Ask us how it is now.", true, By(Survivor), Cancel))).IsStored);
        async Task<CommentCard> Only() => Assert.Single(await house.Ask<CommentLedger, IReadOnlyList<CommentCard>>(ledger => ledger.OnRecommendation(Survivor, recommendation, Cancel)));
        var card = await Only();
        Assert.Equal((CommentVoice.SurvivorReviewer, null, true), (card.Voice, card.Body, card.Own));
        async Task<ProposalOutcome> Answer(Viewer who, int version, string reply) => await house.Ask<CommentLedger, ProposalOutcome>(ledger => ledger.Answer(card.Handle, version, CommentAnswer.InPart, reply, By(who), Cancel));
        Assert.Contains("legal experts", ProposalHouse.Only(await Answer(Survivor, card.Version, "Mine.")), StringComparison.Ordinal);
        Assert.Equal("Reply", (await Answer(ShelfHouse.Lawyer, card.Version, " ")).Refusals[0].Field);
        Assert.True((await Answer(ShelfHouse.Lawyer, card.Version, "The hearing is planned.")).IsStored);
        Assert.Contains("saved in between", ProposalHouse.Only(await Answer(ShelfHouse.Lawyer, card.Version, "Again.")), StringComparison.Ordinal);
        Assert.Contains("both are kept", ProposalHouse.Only(await house.Ask<CommentLedger, ProposalOutcome>(ledger => ledger.Withdraw(card.Handle, By(Survivor), Cancel))), StringComparison.Ordinal);
        Assert.Equal("The hearing is planned.", (await Only()).Reply);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Withdraw_IsForItsWriterAlone(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var proposal = await Reviewed(house);
        var handle = (await Comment(house, proposal, Manager, new CommentDraft(0, null, null, null, "Mine.", false))).Handle!;
        Assert.Contains("no such comment", Only(await house.Ask<CommentLedger, ProposalOutcome>(ledger => ledger.Withdraw(handle, By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
        Assert.True((await house.Ask<CommentLedger, ProposalOutcome>(ledger => ledger.Withdraw(handle, By(Manager), Cancel))).IsStored);
        Assert.Empty(await On(house, proposal, Manager));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Overlaps_OfTwoProposalsOnTheSameWords_AreFoundAndBroughtTogether(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var first = await Reviewed(house);
        var second = await Begin(house);
        await Saved(house, second, Change("law-61", "art. 18(2)", "A person shall, on application, be granted a period of up to thirty days. Removal shall be suspended."));
        var seen = Assert.Single(await house.Ask<WordingOverlaps, IReadOnlyList<OverlapCard>>(overlaps => overlaps.On(ShelfHouse.Lawyer, first, Cancel)));
        Assert.Equal((second, 1, 1), (seen.Other.Handle, seen.Ordinal, seen.OtherOrdinal));
        Assert.True(seen.HasConflict);
        // A draft is the drafters' own: nobody else learns that it touches the same words.
        Assert.Empty(await house.Ask<WordingOverlaps, IReadOnlyList<OverlapCard>>(overlaps => overlaps.On(Manager, first, Cancel)));
        var third = await Begin(house);
        await Saved(house, third, Change("law-61", "art. 19(1)", "The Panel decides within a day."));
        Assert.Empty(await house.Ask<WordingOverlaps, IReadOnlyList<OverlapCard>>(overlaps => overlaps.On(ShelfHouse.Lawyer, third, Cancel)));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Earlier_WordsOfADraft_AreKeptForItsDrafters(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "First words."));
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Second words.", ordinal: 1));
        var earlier = await house.Ask<ProposalShelf, IReadOnlyList<(string, string Words, DateTime)>>(shelf => shelf.Earlier(ShelfHouse.Lawyer, proposal, 1, Cancel));
        Assert.Equal(["First words."], earlier.Select(each => each.Words));
        Assert.Empty(await house.Ask<ProposalShelf, IReadOnlyList<(string, string, DateTime)>>(shelf => shelf.Earlier(Manager, proposal, 1, Cancel)));
    }

    private static async Task<string> Reviewed(ShelfHouse house)
    {
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", Proposed));
        Assert.True((await Move(house, proposal, ProposalState.UnderReview)).IsStored);
        return proposal;
    }

    private static Task<ProposalOutcome> Comment(ShelfHouse house, string proposal, Viewer who, CommentDraft draft) =>
        house.Ask<CommentLedger, ProposalOutcome>(ledger => ledger.Comment(proposal, draft, By(who), Cancel));

    private static Task<IReadOnlyList<CommentCard>> On(ShelfHouse house, string proposal, Viewer who) =>
        house.Ask<CommentLedger, IReadOnlyList<CommentCard>>(ledger => ledger.OnProposal(who, proposal, Cancel));
}
