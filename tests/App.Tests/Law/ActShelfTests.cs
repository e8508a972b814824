using System.Text;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class ActShelfTests
{
    private const string First = """
        ##### Article 1. Purpose

        1. This Act protects persons who have suffered from trafficking and says who helps them.

        2. Nobody is asked to cooperate with the police before help is given.

        ##### Article 2. Shelter

        1. A shelter is open to every presumed victim for thirty days, without conditions.
        """;

    private const string Second = """
        ##### Article 1. Purpose

        1. This Act protects persons who have suffered from trafficking and says who helps them.

        2. Nobody is asked to cooperate with the police before help is given.

        ##### Article 2. Terms

        1. A presumed victim is a person in respect of whom there are reasonable grounds to believe that they suffered from trafficking.

        ##### Article 3. Shelter

        1. A shelter is open to every presumed victim for ninety days, without conditions.
        """;

    private static readonly DateOnly Old = new(2020, 1, 1);
    private static readonly DateOnly New = new(2024, 7, 1);

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfALaterEdition_KeepsTheIdentityOfWhatWasRenumbered(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("a", Old, First));
        var later = await LawSamples.Stored(house, LawSamples.Act("a", New, Second));
        Assert.Equal((4, 1), (later.Kept, later.Changed));
        Assert.Equal(2, later.New);
        Assert.Equal((await LawSamples.Find(house, "a", "art_2", Old))!.Handle, (await LawSamples.Find(house, "a", "art_3", New))!.Handle);
        var shelter = await LawSamples.Find(house, "a", "art_2__para_1", Old);
        var moved = await LawSamples.Find(house, "a", "art_3__para_1", New);
        Assert.Equal(shelter!.Handle, moved!.Handle);
        Assert.NotEqual(shelter.TextHash, moved.TextHash);
        Assert.Equal("Act a, art. 3(1)", moved.Label);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfAnEarlierEditionAfterALater_MatchesItJustAsWell(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("a", New, Second));
        await LawSamples.Stored(house, LawSamples.Act("a", Old, First));
        Assert.Equal((await LawSamples.Find(house, "a", "art_2__para_1", Old))!.Handle, (await LawSamples.Find(house, "a", "art_3__para_1", New))!.Handle);
        // An edition in between continues both neighbours.
        await LawSamples.Stored(house, LawSamples.Act("a", new DateOnly(2022, 1, 1), Second.Replace("ninety", "sixty", StringComparison.Ordinal)));
        var between = await LawSamples.Find(house, "a", "art_3__para_1", new DateOnly(2022, 6, 1));
        Assert.Equal((await LawSamples.Find(house, "a", "art_3__para_1", New))!.Handle, between!.Handle);
        Assert.Equal((await LawSamples.Find(house, "a", "art_2", New))!.Handle, (await LawSamples.Find(house, "a", "art_2", new DateOnly(2022, 6, 1)))!.Handle);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Import_OfADayThatIsThere_IsRefusedAndChangesNothing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        await LawSamples.Stored(house, LawSamples.Act("a", Old, First));
        var again = await LawSamples.Import(house, LawSamples.Act("a", Old, Second));
        Assert.Contains("is here already", again.Refusal, StringComparison.Ordinal);
        Assert.Null(await LawSamples.Find(house, "a", "art_3", LawSamples.Today));
        // The same request may go on with another write.
        await house.Do<ActShelf>(async shelf =>
        {
            var process = ShelfHouse.Process(ShelfHouse.Lawyer);
            Assert.False((await shelf.Import(LawSamples.Upload(LawSamples.Act("a", Old, First)), process, LawSamples.Cancel)).IsStored);
            Assert.True((await shelf.Import(LawSamples.Upload(LawSamples.Act("a", New, Second)), process, LawSamples.Cancel)).IsStored);
        });
    }

    [Fact]
    public async Task Import_InAnotherLanguage_SharesTheProvisions()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        await LawSamples.Stored(house, LawSamples.Act("a", Old, First));
        const string russian = """
            ##### Статья 1. Цель

            1. Настоящий Закон защищает пострадавших.

            ##### Статья 2. Приют

            1. Приют открыт тридцать дней.
            """;
        await LawSamples.Stored(house, LawSamples.Act("a", Old, russian, "ru"));
        var act = await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, "a", LawSamples.Cancel));
        Assert.Equal(["en", "ru"], act!.Editions.Select(edition => edition.Language));
        var english = await LawSamples.Find(house, "a", "art_2__para_1", Old);
        var page = await house.Ask<ActShelf, ActPage?>(shelf => shelf.Open(ShelfHouse.Lawyer, act.Handle, Old, "ru", "art_2", LawSamples.Cancel));
        Assert.Contains(page!.Lines, line => line.Handle == english!.Handle && line.Text == "Приют открыт тридцать дней.");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Just a letter, and nothing else.", "No article")]
    [InlineData("<?xml version=\"1.0\"?><akomaNtoso><act>", "XML")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><akomaNtoso>&e;</akomaNtoso>", "")]
    public async Task Import_OfAFileThatIsNoAct_SaysSoInOneLine(string text, string word)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var outcome = await LawSamples.Import(house, text);
        Assert.False(outcome.IsStored);
        Assert.Contains(word, outcome.Refusal, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\n', outcome.Refusal);
        Assert.DoesNotContain("passwd", outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, (await house.Ask<ActShelf, ActList>(shelf => shelf.List(ShelfHouse.Lawyer, null, 1, LawSamples.Cancel))).Total);
    }

    [Fact]
    public async Task Import_ByAJobThatMayNot_IsRefused()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var officer = ShelfHouse.Somebody(Role.IdentificationOfficer, Side.Support);
        var outcome = await house.Ask<ActShelf, ImportOutcome>(shelf => shelf.Import(LawSamples.Upload(LawSamples.Act("a", Old, First)), ShelfHouse.Process(officer), LawSamples.Cancel));
        Assert.False(outcome.IsStored);
    }

    [Theory]
    [InlineData("country: \"XA\"", "country: \"nowhere\"", "country")]
    [InlineData("in_force: \"2020-01-01\"", "in_force: \"soon\"", "which day")]
    [InlineData("identifier: \"a\"", "identifier: \"Law/61\"", "short key")]
    [InlineData("language: \"en\"", "language: \"english language\"", "language")]
    public async Task Import_WithoutAFact_AsksForIt(string fact, string wrong, string word)
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var outcome = await LawSamples.Import(house, LawSamples.Act("a", Old, First).Replace(fact, wrong, StringComparison.Ordinal));
        Assert.Contains(word, outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AndCompare_ShowContentsOneSheetAndTheChanges()
    {
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var stored = await LawSamples.Stored(house, LawSamples.Act("a", Old, First));
        await LawSamples.Stored(house, LawSamples.Act("a", New, Second));
        var page = await house.Ask<ActShelf, ActPage?>(shelf => shelf.Open(ShelfHouse.Lawyer, stored.ActHandle, LawSamples.Today, null, null, LawSamples.Cancel));
        Assert.Equal(New, page!.Edition.InForce);
        Assert.Equal(7, page.Lines.Count);
        Assert.Null(page.Next);
        var redline = await house.Ask<ActShelf, ActRedline?>(shelf => shelf.Compare(ShelfHouse.Lawyer, stored.ActHandle, Old, New, null, LawSamples.Cancel));
        var change = Assert.Single(redline!.Changes, change => change.NewLabel == "art. 3(1)");
        Assert.Contains(change.Words, span => span is { Kind: SpanKind.Inserted, Text: "ninety" });
        Assert.Null(await house.Ask<ActShelf, ActRedline?>(shelf => shelf.Compare(ShelfHouse.Lawyer, stored.ActHandle, New, New, null, LawSamples.Cancel)));
        var provision = await LawSamples.Find(house, "a", "art_3__para_1", New);
        var timeline = await house.Ask<ActShelf, ProvisionPage?>(shelf => shelf.Provision(ShelfHouse.Lawyer, provision!.Handle, LawSamples.Today, null, LawSamples.Cancel));
        Assert.Equal(["Act a, art. 2(1)", "Act a, art. 3(1)"], timeline!.States.Select(state => state.Label));
        Assert.Equal(New, timeline.States[0].Until);
        Assert.Null(await house.Ask<ActShelf, ProvisionPage?>(shelf => shelf.Provision(ShelfHouse.Lawyer, "0", LawSamples.Today, null, LawSamples.Cancel)));
    }

    [Fact]
    public async Task Import_OfNineRealEditionsInAnyOrder_KeepsIdentitiesAndStoresWordsOnce()
    {
        var files = LawSamples.Estonian();
        await using var house = await ShelfHouse.Open(ShelfHouse.Sqlite);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var index in (int[])[4, 0, 8, 2, 6, 1, 3, 5, 7])
        {
            var outcome = await house.Ask<ActShelf, ImportOutcome>(shelf => shelf.Import(LawSamples.EstonianFile(files[index]), ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel));
            Assert.True(outcome.IsStored, outcome.Refusal);
        }
        var imported = clock.ElapsedMilliseconds;
        var act = await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, "vrks", LawSamples.Cancel));
        Assert.Equal(9, act!.Editions.Count);
        var whole = await house.Ask<ActShelf, ActPage?>(shelf => shelf.Whole(ShelfHouse.Lawyer, act.Handle, act.Editions[0].InForce, null, LawSamples.Cancel));
        var read = ActReader.Read(File.ReadAllBytes(files[0]), files[0]).Act!;
        Assert.Equal(read.All().Skip(1).Select(unit => unit.Text), whole!.Lines.Select(line => line.Text));
        var first = await LawSamples.Find(house, "vrks", "art_1", act.Editions[0].InForce);
        Assert.NotNull(first);
        var last = await LawSamples.Find(house, "vrks", "art_1", act.Editions[^1].InForce);
        Assert.Equal(first.Handle, last!.Handle);
        clock.Restart();
        var page = await house.Ask<ActShelf, ActPage?>(shelf => shelf.Open(ShelfHouse.Lawyer, act.Handle, LawSamples.Today, null, null, LawSamples.Cancel));
        TestContext.Current.SendDiagnosticMessage($"nine editions in {imported} ms; contents and first chapter of {page!.Edition.Provisions} units in {clock.ElapsedMilliseconds} ms");
        Assert.True(page.Lines.Count < page.Edition.Provisions);
        Assert.True(page.Lines.Sum(line => line.Text.Length) < 100_000);
    }
}
