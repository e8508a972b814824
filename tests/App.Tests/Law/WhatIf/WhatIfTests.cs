using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.WhatIf;

public sealed class WhatIfTests
{
    private const string LawText = """
        ##### Article 2. Terms

        1. In this Law:

        1) "trafficking in persons" means the recruitment or receipt of a person by force or fraud.

        ##### Article 18. Recovery

        1. Under article 2 help is given.

        2. A period is granted.
        """;

    private const string CodeText = """
        ##### Article 129. Trafficking in persons

        1. Recruitment by force is punished by imprisonment.
        """;

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task With_ChosenDrafts_CountsThenBesideNowAndChecksByMachine(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, LawText));
        await LawSamples.Stored(house, LawSamples.Act("code", Old, CodeText));
        var first = await Drafted(house, Change("law-61", "art. 18(2)", "A period is granted under article 77."), ("COE-13", VerdictValue.Aligned), ("TIP-07-1", VerdictValue.PartlyAligned));
        var second = await Drafted(house, Change("code", "art. 129(1)", "Recruitment by force or fraud is punished by imprisonment."), ("TIP-07-1", VerdictValue.NotAligned));
        var sheet = await With(house, ShelfHouse.Lawyer, first, second);
        Assert.Equal(["COE-13"], sheet.Closed.Select(change => change.Criterion.Id));
        Assert.Equal(["TIP-07-1"], sheet.Clashes.Select(change => change.Criterion.Id));
        var (now, then) = sheet.Counts.Single(pair => pair.Now.Grade == sheet.Closed.Single().Criterion.Grade);
        Assert.Equal((now.Aligned + 1, now.Criteria), (then.Aligned, then.Criteria));
        Assert.Equal(["77"], sheet.BrokenReferences.Select(each => each.Reference.Article));
        Assert.Equal(2, sheet.Acts.Count);
        var term = Assert.Single(sheet.Terms);
        Assert.Equal(["receipt"], term.Term.OnlyFirst);
        Assert.False(term.IsNew);
        // Alone, the law against the code of today misses fraud as well.
        var alone = await With(house, ShelfHouse.Lawyer, first);
        Assert.Empty(alone.Clashes);
        Assert.Equal(["receipt", "fraud"], Assert.Single(alone.Terms).Term.OnlyFirst);
        var worse = await Drafted(house, Change("code", "art. 129(1)", "Recruitment by deception is punished by imprisonment."));
        Assert.True(Assert.Single((await With(house, ShelfHouse.Lawyer, worse)).Terms).IsNew);
        // A draft that is not the viewer's is left out, as if it were not chosen.
        Assert.Empty((await With(house, ShelfHouse.Somebody(Role.CaseManager, Side.Support), first, second)).Chosen);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Events_SinceADay_AreTheTextsAndNoOthers(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, LawText));
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old.AddYears(1), LawText.Replace("granted", "owed", StringComparison.Ordinal)));
        async Task<IReadOnlyList<LawEvent>> Since(DateOnly day) => await house.Ask<LawEvents, IReadOnlyList<LawEvent>>(events => events.Since(ShelfHouse.Lawyer, "XA", day, LawSamples.Today, true, Cancel));
        Assert.Equal([LawEventKind.NewText, LawEventKind.NewAct], (await Since(DateOnly.MinValue)).Select(each => each.Kind));
        Assert.Equal([Old.AddYears(1)], (await Since(Old)).Select(each => each.Day));
        Assert.Empty(await Since(Old.AddYears(1)));
        Assert.Empty(await house.Ask<LawEvents, IReadOnlyList<LawEvent>>(events => events.Since(ShelfHouse.Somebody(Role.CaseManager, Side.Support, UserState.Restricted), null, DateOnly.MinValue, LawSamples.Today, true, Cancel)));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Texts_OfAnAct_SayWhichIsBehind_AndWhatIsMissing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, LawText));
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, LawText, "ru"));
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old.AddYears(1), LawText, "ru"));
        async Task<ActCard> Card() => (await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, "law-61", Cancel)))!;
        var card = await Card();
        Assert.Equal("ru", card.AheadOf(card.Editions.Single(edition => edition.Language == "en"))!.Language);
        Assert.All(card.Editions.Where(edition => edition.Language == "ru"), edition => Assert.Null(card.AheadOf(edition)));
        Task<IReadOnlyList<FieldRefusal>> Mark(Viewer who, string? words, string language = "en") => house.Ask<ActShelf, IReadOnlyList<FieldRefusal>>(shelf => shelf.MarkMissing(card.Handle, Old, language, words, By(who), Cancel));
        Assert.Single(await Mark(ShelfHouse.Somebody(Role.CaseManager, Side.Support), "Law 9"));
        Assert.Single(await Mark(ShelfHouse.Lawyer, new string('x', 1001)));
        Assert.Single(await Mark(ShelfHouse.Lawyer, "Law 9", "tk"));
        Assert.Empty(await Mark(ShelfHouse.Lawyer, "Law 9 of 2025"));
        Assert.Equal("Law 9 of 2025", (await Card()).Editions.Single(edition => edition.Language == "en").MissingAmendment);
        Assert.Empty(await Mark(ShelfHouse.Lawyer, " "));
        Assert.Null((await Card()).Editions.Single(edition => edition.Language == "en").MissingAmendment);
    }

    private static async Task<string> Drafted(ShelfHouse house, UnitDraft unit, params (string Criterion, VerdictValue Value)[] expected)
    {
        var proposal = await Begin(house);
        await Saved(house, proposal, unit);
        foreach (var (criterion, value) in expected)
            Assert.True((await house.Ask<ExpectationRegister, ProposalOutcome>(register => register.Expect(proposal, criterion, value, "Because.", 0, By(ShelfHouse.Lawyer), Cancel))).IsStored);
        return proposal;
    }

    private static async Task<WhatIfSheet> With(ShelfHouse house, Viewer viewer, params string[] proposals) =>
        (await house.Ask<Throughline.Law.WhatIf, WhatIfSheet?>(whatIf => whatIf.With(viewer, "XA", proposals, "en", LawSamples.Today, Cancel)))!;
}
