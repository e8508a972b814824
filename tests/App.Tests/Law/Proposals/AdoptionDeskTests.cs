using System.Globalization;
using System.Text;
using CsCheck;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.Proposals;

public sealed class AdoptionDeskTests
{
    private static readonly DateOnly InForce = new(2026, 6, 1);

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Adopt_OfAChangeAndANewPart_MakesTheNextTextAndWakesTheVerdicts(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var given = await LawSamples.Give(house, LawSamples.Verdict("COE-13", VerdictValue.PartlyAligned, new DateOnly(2026, 2, 1), new QuoteDraft("law-61", "art. 18(2)", new DateOnly(2026, 2, 1), "up to thirty days")));
        Assert.True(given.IsStored);
        var before = await Lines(house, "law-61", InForce);
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "A person shall be granted a period of at least thirty days."));
        await Saved(house, proposal, Insert("law-61", "art. 18(1)", "1¹.", "Nor does it depend on a complaint."));
        await Agree(house, proposal);
        Assert.True((await Adopt(house, proposal, InForce, new AdoptedWords(1, "en", "A person  shall be granted a period of at least forty days."))).IsStored);

        var after = await Lines(house, "law-61", InForce);
        Assert.Equal("A person shall be granted a period of at least forty days.", after.Single(line => line.EId == "art_18__para_2").Text);
        Assert.Equal(["art_18__para_1", "art_18__para_1-1", "art_18__para_2"], after.Where(line => line.EId.StartsWith("art_18__", StringComparison.Ordinal)).Select(line => line.EId));
        Assert.Equal("1¹.", after.Single(line => line.EId == "art_18__para_1-1").Num);
        Assert.Equal(before.Where(line => line.EId != "art_18__para_2"), after.Where(line => line.EId is not ("art_18__para_2" or "art_18__para_1-1")));
        Assert.Equal(before.Single(line => line.EId == "art_18__para_2").Handle, after.Single(line => line.EId == "art_18__para_2").Handle);
        Assert.Equal(before, await Lines(house, "law-61", InForce.AddDays(-1)));

        var page = (await Open(house, proposal))!;
        Assert.Equal(ProposalState.Adopted, page.Card.State);
        Assert.Equal("Law No. 301", page.Adoption!.Facts.Label);
        Assert.False(Assert.Single(page.Adoption.Editions).WasThere);
        Assert.Equal("COE-13", Assert.Single(page.Adoption.ToRenew).Criterion);
        Assert.NotEmpty(page.Units[0].Wordings[0].Difference);
        Assert.Empty(page.Units[1].Wordings[0].Difference);
        Assert.All(page.Recommendations, card => Assert.Equal((RecommendationStatus.Adopted, "Law No. 301"), (card.Status, card.AdoptedBy)));
        Assert.Single(await house.Ask<VerdictRegister, IReadOnlyList<VerdictCard>>(register => register.ToReCheck(ShelfHouse.Lawyer, LawSamples.Today, Cancel)));
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Adopt_TwiceOutOfOrderOrOnOldWords_SaysSoAndChangesNothing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var (first, second, third) = (await Begin(house), await Begin(house), await Begin(house));
        await Saved(house, first, Change("law-61", "art. 18(2)", "First words."));
        await Saved(house, second, Change("law-61", "art. 18(2)", "Second words."));
        await Saved(house, third, Change("law-61", "art. 19(1)", "The Panel decides within ten days."));
        Assert.Contains("how the review ended", Only(await Adopt(house, first, InForce)), StringComparison.Ordinal);
        foreach (var proposal in new[] { first, second, third }) await Agree(house, proposal);
        Assert.True((await Adopt(house, first, InForce)).IsStored);
        var shelf = await Lines(house, "law-61", LawSamples.Today);
        Assert.Contains("adopted already", Only(await Adopt(house, first, InForce.AddDays(1))), StringComparison.Ordinal);
        Assert.Contains("other words since 2026-06-01", Only(await Adopt(house, second, InForce.AddDays(1))), StringComparison.Ordinal);
        Assert.Contains("later text", Only(await Adopt(house, third, InForce.AddDays(-10))), StringComparison.Ordinal);
        Assert.Contains("reads otherwise", Only(await Adopt(house, second, InForce)), StringComparison.Ordinal);
        Assert.Equal(shelf, await Lines(house, "law-61", LawSamples.Today));
        Assert.Equal(ProposalState.Agreed, (await Open(house, second))!.Card.State);
        Assert.True((await Adopt(house, third, InForce.AddDays(1))).IsStored);
        Assert.Equal("First words.", (await Lines(house, "law-61", LawSamples.Today)).Single(line => line.EId == "art_18__para_2").Text);
    }

    [Fact]
    public async Task Adopt_OfATextThatIsThere_ExplainsIt()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 19(1)", "The Panel decides within ten days."));
        await Agree(house, proposal);
        await LawSamples.Stored(house, LawSamples.Act("law-61", InForce, Body.Replace("The Panel decides.", "The Panel decides within ten days.", StringComparison.Ordinal)));
        Assert.True((await Adopt(house, proposal, InForce)).IsStored);
        Assert.True(Assert.Single((await Open(house, proposal))!.Adoption!.Editions).WasThere);
        var card = await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, "law-61", Cancel));
        Assert.Equal(2, card!.Editions.Count);
    }

    [Fact]
    public async Task Adopt_InTwoLanguages_KeepsOneIdentityAndNeedsTheOfficialOne()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, """
            ##### Статья 18. Восстановление

            1. Помощь не зависит от показаний.

            2. Лицу по заявлению предоставляется срок до тридцати дней.

            ##### Статья 19. Решение

            1. Решает комиссия.
            """, "ru").Replace("language: \"ru\"", "language: \"ru\"\ntext_status: \"official\"", StringComparison.Ordinal));
        var proposal = await Begin(house);
        Assert.Contains("official language", Only(await Save(house, proposal, Change("law-61", "art. 18(2)", "At least thirty days."))), StringComparison.Ordinal);
        await Saved(house, proposal, Change("law-61", "art. 18(2)", "Не менее тридцати дней.", "ru") with
        {
            Proposed = new Dictionary<string, string> { ["ru"] = "Не менее тридцати дней.", ["en"] = "At least thirty days." },
        });
        await Saved(house, proposal, Insert("law-61", "art. 18(2)", "2¹.", "") with { Proposed = new Dictionary<string, string> { ["ru"] = "Срок продлевается.", ["en"] = "It is extended." } });
        await Agree(house, proposal);
        Assert.True((await Adopt(house, proposal, InForce)).IsStored);
        var (english, russian) = (await Lines(house, "law-61", InForce), await Lines(house, "law-61", InForce, "ru"));
        Assert.Equal(english.Select(line => (line.EId, line.Handle)), russian.Select(line => (line.EId, line.Handle)));
        Assert.Equal("Срок продлевается.", russian.Single(line => line.EId == "art_18__para_2-1").Text);
        Assert.Equal("At least thirty days.", english.Single(line => line.EId == "art_18__para_2").Text);
    }

    [Fact]
    public async Task Adopt_WithWrongDaysOrHostileWords_NamesTheField()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("law-61", Old, Body));
        var proposal = await Begin(house);
        await Saved(house, proposal, Change("law-61", "art. 19(1)", "The Panel decides within ten days."));
        await Agree(house, proposal);
        var version = (await Open(house, proposal))!.Card.Version;
        var right = Facts(InForce);
        async Task<string> Field(AdoptionFacts facts, params AdoptedWords[] words) => Assert.Single((await house.Ask<AdoptionDesk, ProposalOutcome>(desk =>
            desk.Adopt(proposal, version, facts, words, By(ShelfHouse.Lawyer), Cancel))).Refusals).Field;
        Assert.Equal("SignedOn", await Field(right with { SignedOn = right.Adopted.AddDays(-1) }));
        Assert.Equal("Published", await Field(right with { Published = right.SignedOn.AddDays(-1) }));
        Assert.Equal("Registered", await Field(right with { Registered = right.Adopted.AddDays(-1) }));
        Assert.Equal("InForce", await Field(right with { InForce = right.Adopted.AddDays(-1) }));
        Assert.Equal("ActNumber", await Field(right with { ActNumber = " " }));
        Assert.Equal("ActName", await Field(right with { ActName = "Law\0" }));
        Assert.Equal("Adopted-1-en", await Field(right, new AdoptedWords(1, "en", new string('x', 20_001))));
        Assert.Equal("Adopted-1-en", await Field(right, new AdoptedWords(1, "en", "")));
        Assert.Equal("", await Field(right, new AdoptedWords(9, "en", "No such unit.")));
        var coordinator = await house.Ask<AdoptionDesk, ProposalOutcome>(desk => desk.Adopt(proposal, version, right, [], By(ShelfHouse.Coordinator), Cancel));
        Assert.Contains("legal experts", Only(coordinator), StringComparison.Ordinal);
        Assert.Equal(ProposalState.Agreed, (await Open(house, proposal))!.Card.State);
    }

    [Fact]
    public async Task Adopt_OfRandomUnitsOnRandomActs_ChangesThemAndNothingElse()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        string[] pool = ["help", "срок", "kömek", "days", "removal", "panel,", "не", "şikaýat", "thirty", "(a)", "<b>", "&amp;"];
        var words = Gen.Int[0, pool.Length - 1].Select(each => pool[each]).Array[1, 9].Select(each => string.Join(' ', each));
        var act = Gen.Select(words, words).Array[1, 4].Array[1, 4];
        var sample = Gen.Select(act, Gen.Int[0, 1000], words, words, Gen.Bool);
        var number = 0;
        await sample.SampleAsync(async drawn =>
        {
            var (articles, at, changed, added, inserts) = drawn;
            var key = $"act-{++number}";
            var text = new StringBuilder();
            for (var article = 0; article < articles.Length; article++)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n##### Article {article + 1}. Heading\n\n");
                for (var part = 0; part < articles[article].Length; part++) text.Append(CultureInfo.InvariantCulture, $"{part + 1}. Part {articles[article][part].Item1} {articles[article][part].Item2}.\n\n");
            }
            await LawSamples.Stored(house, LawSamples.Act(key, Old, text.ToString().Replace("<b>", "b", StringComparison.Ordinal)));
            var before = await Lines(house, key, LawSamples.Today);
            var units = before.Where(line => line.EId.Contains("para_", StringComparison.Ordinal)).ToList();
            var chosen = units[at % units.Count];
            var proposal = await Begin(house);
            await Saved(house, proposal, Change(key, chosen.EId, "Changed " + changed));
            if (inserts) await Saved(house, proposal, Insert(key, chosen.EId, "77.", added));
            await Agree(house, proposal);
            var outcome = await Adopt(house, proposal, InForce);
            Assert.True(outcome.IsStored, outcome.Refusals.FirstOrDefault()?.Line);
            var after = await Lines(house, key, InForce);
            Assert.Equal("Changed " + changed, after.Single(line => line.EId == chosen.EId).Text);
            Assert.Equal(chosen.Handle, after.Single(line => line.EId == chosen.EId).Handle);
            Assert.Equal(inserts ? [added] : [], after.Where(line => line.EId.EndsWith("__para_77", StringComparison.Ordinal)).Select(line => line.Text));
            Assert.Equal(before.Where(line => line.EId != chosen.EId), after.Where(line => line.EId != chosen.EId && !line.EId.EndsWith("__para_77", StringComparison.Ordinal)));
        }, iter: 20, threads: 1);
    }
}
