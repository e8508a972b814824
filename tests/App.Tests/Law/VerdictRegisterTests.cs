using CsCheck;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class VerdictRegisterTests
{
    private const string Text = """
        ##### Article 18. Recovery

        1. Help does not depend on testimony.

        2. A presumed victim is granted a period of up to thirty days, and removal may be suspended.

        1) the body of the Mechanism asks for it;

        2) the person asks for it.
        """;

    private static readonly DateOnly Old = new(2025, 9, 1);
    private static readonly DateOnly New = new(2026, 10, 1);
    private static readonly DateOnly Given = new(2026, 2, 12);

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    private static QuoteDraft Quote(string words, string eId = "art_18__para_2", DateOnly? date = null) => new("law-61", eId, date ?? Given, words);

    private static async Task<CriterionStanding> Standing(ShelfHouse house, string criterion, DateOnly? today = null) =>
        (await house.Ask<VerdictRegister, IReadOnlyList<CriterionStanding>>(register => register.Standing(ShelfHouse.Lawyer, "XA", today ?? LawSamples.Today, LawSamples.Cancel)))
        .Single(standing => standing.Criterion.Id == criterion);

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Give_AndThenTheTextChanges_FallsToReCheckAndIsNotCounted(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Text));
        var given = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, Given, Quote("up to  thirty days")));
        Assert.True(given.IsStored, string.Join(' ', given.Refusals.Select(refusal => refusal.Line)));
        Assert.True((await LawSamples.Give(house, LawSamples.Verdict("COE-12-6", VerdictValue.Aligned, Given, Quote("Help does not depend on testimony.", "art_18__para_1")))).IsStored);
        Assert.False((await Standing(house, "COE-13")).Verdict!.Stale);

        await LawSamples.Stored(house, LawSamples.Act("law-61", New, Text.Replace("is granted", "is, at the request of a body of the Mechanism, granted", StringComparison.Ordinal)));
        Assert.True((await Standing(house, "COE-13")).Verdict!.Stale);
        Assert.False((await Standing(house, "COE-13", New.AddDays(-1))).Verdict!.Stale);
        Assert.False((await Standing(house, "COE-12-6")).Verdict!.Stale);
        var standings = await house.Ask<VerdictRegister, IReadOnlyList<CriterionStanding>>(register => register.Standing(ShelfHouse.Lawyer, "XA", LawSamples.Today, LawSamples.Cancel));
        var mandatory = GradeCount.Of(Grade.Mandatory, standings);
        Assert.Equal((1, 0, 1), (mandatory.Aligned, mandatory.PartlyAligned, mandatory.ReCheck));
        Assert.Equal(154, mandatory.Aligned + mandatory.ReCheck + mandatory.Unknown);

        var page = await house.Ask<VerdictRegister, VerdictPage?>(register => register.Open(ShelfHouse.Lawyer, given.Handle!, LawSamples.Today, LawSamples.Cancel));
        var quote = Assert.Single(page!.Quotes);
        Assert.Equal(New, quote.ChangedOn);
        Assert.Equal("up to thirty days", quote.Words);
        Assert.Contains(quote.Spans, span => span.Kind == Throughline.LegalText.SpanKind.Inserted);
        Assert.Equal(["COE-13"], (await house.Ask<VerdictRegister, IReadOnlyList<VerdictCard>>(register => register.ToReCheck(ShelfHouse.Lawyer, LawSamples.Today, LawSamples.Cancel))).Select(card => card.Criterion));

        // A renewed verdict on the new text is current again; the old one stays in the row.
        Assert.True((await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, LawSamples.Today.AddYears(-1), Quote("up to thirty days", date: New)))).IsStored);
        Assert.True((await Standing(house, "COE-13")).Verdict!.Stale);
        Assert.True((await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, Given, Quote("up to thirty days", date: New)))).IsStored);
        Assert.False((await Standing(house, "COE-13")).Verdict!.Stale);
        Assert.Equal(3, (await house.Ask<VerdictRegister, IReadOnlyList<VerdictCard>>(register => register.History(ShelfHouse.Lawyer, "COE-13", "XA", LawSamples.Today, LawSamples.Cancel))).Count);
    }

    [Theory]
    [InlineData("up to forty days", "art_18__para_2", "law-61", "do not stand in Act law-61, art. 18(2)")]
    [InlineData("hirty day", "art_18__para_2", "law-61", "do not stand")]
    [InlineData("the person asks for it", "art_18__para_2", "law-61", "itself but in art. 18(2)(2)")]
    [InlineData("up to thirty days", "art_19", "law-61", "has no unit 'art_19'")]
    [InlineData("up to thirty days", "art_18__para_2", "law-62", "no act 'law-62'")]
    [InlineData(" ", "art_18__para_2", "law-61", "exact words")]
    public async Task Give_WithWordsThatDoNotStandThere_IsRefusedAndChangesNothing(string words, string eId, string act, string line)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Text));
        var outcome = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, Given, new QuoteDraft(act, eId, Given, words)));
        Assert.Contains(line, Assert.Single(outcome.Refusals).Line, StringComparison.Ordinal);
        Assert.Null((await Standing(house, "COE-13")).Verdict);
    }

    [Theory]
    [InlineData("art. 18(2)")]
    [InlineData("Article 18 (2)")]
    [InlineData("")]
    public async Task Give_WithTheCitationOrTheWordsAlone_FindsTheUnit(string address)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Text));
        var given = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, Given, Quote("up to thirty days", address)));
        Assert.True(given.IsStored);
        var page = await house.Ask<VerdictRegister, VerdictPage?>(register => register.Open(ShelfHouse.Lawyer, given.Handle!, LawSamples.Today, LawSamples.Cancel));
        Assert.Equal("Act law-61, art. 18(2)", page!.Quotes[0].Label);
        var twice = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, Given, Quote("asks for it", "")));
        Assert.Contains("art. 18(2)(1) and art. 18(2)(2)", Assert.Single(twice.Refusals).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Give_OnAnActInTwoLanguages_QuotesTheOneInWhichTheWordsStand()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Text));
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, "##### Статья 18. Восстановление\n\n1. Помощь не зависит от показаний.\n\n2. Предоставляется срок до тридцати дней.", "ru"));
        foreach (var (words, language) in ((string, string)[])[("up to thirty days", "en"), ("до тридцати дней", "ru")])
        {
            var given = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, Given, Quote(words, "art. 18(2)")));
            Assert.True(given.IsStored, string.Join(' ', given.Refusals.Select(refusal => refusal.Line)));
            var page = await house.Ask<VerdictRegister, VerdictPage?>(register => register.Open(ShelfHouse.Lawyer, given.Handle!, LawSamples.Today, LawSamples.Cancel));
            Assert.Equal(language, page!.Quotes[0].Then.Language);
            Assert.NotEqual(language, page.Quotes[0].Other!.Edition.Language);
        }
    }

    [Fact]
    public async Task Give_WithoutReasonsCriterionOrQuotation_NamesEachField()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var outcome = await LawSamples.Give(house, new VerdictDraft("TIP-99", "XA", VerdictValue.Aligned, " ", "", new DateOnly(2999, 1, 1), []));
        Assert.Equal(["", "Reasons", "Author", "GivenOn", "Quotes"], outcome.Refusals.Select(refusal => refusal.Field));
        Assert.True((await LawSamples.Give(house, LawSamples.Verdict("TIP-02", VerdictValue.Unknown, Given))).IsStored);
        var standings = await house.Ask<VerdictRegister, IReadOnlyList<CriterionStanding>>(register => register.Standing(ShelfHouse.Lawyer, "XA", LawSamples.Today, LawSamples.Cancel));
        Assert.Equal(27, GradeCount.Of(Grade.MustConsider, standings).Unknown);
    }

    [Fact]
    public async Task Staleness_UnderRandomEdits_HoldsExactlyWhenTheQuotedWordsDiffer()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var act = 0;
        // Each article has words of its own; an edit changes one word of some, drops some and inserts others before them.
        var edits = Gen.Select(Gen.Int[0, 3].Array[6], Gen.Int[0, 5]);
        await edits.SampleAsync(async (changes, quoted) =>
        {
            var key = $"act-{Interlocked.Increment(ref act)}";
            var before = Enumerable.Range(0, 6).Select(Words).ToList();
            var after = new List<string>();
            for (var i = 0; i < 6; i++)
            {
                if (changes[i] == 1) after.Add(Words(10 + i));
                if (changes[i] == 3) continue;
                after.Add(changes[i] == 2 ? before[i].Replace("always", "seldom", StringComparison.Ordinal) : before[i]);
            }
            await LawSamples.Stored(house, LawSamples.Act(key, Old, Articles(before)));
            var given = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.Aligned, Given, new QuoteDraft(key, $"art_{quoted + 1}__para_1", Old, before[quoted])));
            Assert.True(given.IsStored);
            Assert.True((await LawSamples.Import(house, LawSamples.Act(key, New, Articles(after.Count == 0 ? [Words(50)] : after)))).IsStored);
            var page = await house.Ask<VerdictRegister, VerdictPage?>(register => register.Open(ShelfHouse.Lawyer, given.Handle!, LawSamples.Today, LawSamples.Cancel));
            Assert.Equal(!after.Contains(before[quoted]), page!.Card.Stale);
            Assert.Equal(page.Card.Stale, page.Quotes[0].ChangedOn.HasValue);
        }, iter: 40, threads: 1);
    }

    private static string Words(int index) =>
        $"The {Nouns[index % Nouns.Length]} of the {Nouns[(index * 7 + 3) % Nouns.Length]} always gives the {Nouns[(index * 5 + 1) % Nouns.Length]} number {index} to whoever asks for the {Nouns[(index * 3 + 2) % Nouns.Length]}.";

    private static readonly string[] Nouns = ["shelter", "panel", "ministry", "court", "hospital", "school", "border", "register", "harbour", "village", "consul"];

    private static string Articles(IEnumerable<string> texts) =>
        string.Join("\n\n", texts.Select((text, index) => $"##### Article {index + 1}.\n\n1. {text}"));
}
