using System.Globalization;
using System.Text;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Law;

public sealed class ActAccessionTests
{
    private static readonly DateOnly First = new(2015, 1, 1);

    public static TheoryData<string> Engines => ShelfHouse.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Store_AFolderOfEditions_GivesTheIdentitiesThatSingleImportsGive(string engine)
    {
        await using var together = await ShelfHouse.Open(engine);
        await using var apart = await ShelfHouse.Open(engine);
        var texts = Enumerable.Range(0, 6).Select(edition => LawSamples.Act("chain", First.AddYears(edition), Body(edition))).ToList();
        var filed = await Store(together, [.. texts.Select((text, i) => File($"chain_{i}.md", text))]);
        Assert.All(filed, each => Assert.Equal(FilingEnd.Stored, each.End));
        foreach (var text in texts) await LawSamples.Stored(apart, text);
        for (var edition = 0; edition < 6; edition++)
            for (var article = 1; article <= 8; article++)
            {
                var (address, date) = ($"art_{article}", First.AddYears(edition));
                var (one, other) = (await LawSamples.Find(together, "chain", address, date), await LawSamples.Find(apart, "chain", address, date));
                Assert.Equal(other?.TextHash, one?.TextHash);
                var (begun, alsoBegun) = (await Begun(together, one), await Begun(apart, other));
                Assert.Equal(alsoBegun, begun);
            }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Store_RunAgainAfterHalf_StoresTheRestAndNothingTwice(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var files = Enumerable.Range(0, 6).Select(edition => File($"chain_{edition}.md", LawSamples.Act("chain", First.AddYears(edition), Body(edition)))).ToList();
        await Store(house, files[..3]);
        var again = await Store(house, files);
        Assert.Equal([FilingEnd.WasThere, FilingEnd.WasThere, FilingEnd.WasThere, FilingEnd.Stored, FilingEnd.Stored, FilingEnd.Stored], again.Select(each => each.End));
        var act = await house.Ask<ActShelf, ActCard?>(shelf => shelf.FindByKey(ShelfHouse.Lawyer, "chain", LawSamples.Cancel));
        Assert.Equal(6, act!.Editions.Count);
        Assert.Equal(
            (await LawSamples.Find(house, "chain", "art_1", First))!.Handle, (await LawSamples.Find(house, "chain", "art_1", First.AddYears(5)))!.Handle);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Store_WithFilesThatCannotBeRead_SaysSoOfEachAndStoresTheOthers(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var filed = await Store(house,
        [
            File("a.md", LawSamples.Act("a", First, Body(0))),
            File("empty.md", ""),
            File("no-day.md", Body(1)),
            new CollectedFile("gone.md", () => (null, "The file cannot be read; check its permissions.")),
            File("a-twice.md", LawSamples.Act("a", First, Body(2))),
            File("a-in-turkmen.md", LawSamples.Act("a", First, Body(0), "tk")),
            File("b.md", LawSamples.Act("b", First, Body(3))),
        ]);
        Assert.Equal(
            [FilingEnd.Stored, FilingEnd.Refused, FilingEnd.Refused, FilingEnd.Refused, FilingEnd.WasThere, FilingEnd.Stored, FilingEnd.Stored],
            filed.Select(each => each.End));
        Assert.All(filed.Where(each => each.End == FilingEnd.Refused), each => Assert.DoesNotContain('\n', each.Refusal!));
        Assert.Equal((await LawSamples.Find(house, "a", "art_2", First))!.TextHash, (await LawSamples.Find(house, "a", "art_2", First.AddYears(1)))!.TextHash);
    }

    [Fact]
    public async Task Store_BySomebodyWhoMayNotWriteLaw_StoresNothing()
    {
        await using var house = await ShelfHouse.Open("sqlite");
        var filed = await house.Ask<ActAccession, List<FiledEdition>>(async collection =>
        {
            var answers = new List<FiledEdition>();
            await foreach (var each in collection.Store([File("a.md", LawSamples.Act("a", First, Body(0)))], ShelfHouse.Process(ShelfHouse.Somebody(Role.CaseManager, Side.Support)), LawSamples.Cancel)) answers.Add(each);
            return answers;
        });
        Assert.Equal(FilingEnd.Refused, Assert.Single(filed).End);
        Assert.Null(await LawSamples.Find(house, "a", "art_1", First));
    }

    private static CollectedFile File(string name, string text) => new(name, () => (Encoding.UTF8.GetBytes(text), null));

    private static Task<List<FiledEdition>> Store(ShelfHouse house, IReadOnlyList<CollectedFile> files) => house.Ask<ActAccession, List<FiledEdition>>(async collection =>
    {
        var answers = new List<FiledEdition>();
        await foreach (var each in collection.Store(files, ShelfHouse.Process(ShelfHouse.Lawyer), LawSamples.Cancel)) answers.Add(each);
        return answers;
    });

    // The day from which a provision is known, whatever its number was then.
    private static async Task<DateOnly?> Begun(ShelfHouse house, ProvisionAddress? provision) => provision is null
        ? null
        : (await house.Ask<ActShelf, ProvisionPage?>(shelf => shelf.Provision(ShelfHouse.Lawyer, provision.Handle, new DateOnly(2100, 1, 1), null, LawSamples.Cancel)))!.States.First(state => state.Text is not null).From;

    // Each edition changes one article and from the third on has one more in front of the last.
    private static string Body(int edition)
    {
        var text = new StringBuilder();
        string[] subjects = ["shelter for every presumed victim", "medical care without delay", "legal counsel of her choice", "an interpreter she trusts", "the time to recover", "compensation from the fund"];
        var number = 1;
        foreach (var (subject, i) in subjects.Select((subject, i) => (subject, i)))
        {
            if (i == 5 && edition >= 3)
                text.Append(CultureInfo.InvariantCulture, $"##### Article {number++}. Return\n\n1. Nobody is returned against her will to a place where she was recruited.\n\n");
            text.Append(CultureInfo.InvariantCulture, $"##### Article {number++}. Right {subject}\n\n1. The State gives {subject}, within {(i == edition ? 10 + edition : 5)} days, wherever she stays.\n\n");
        }
        return text.ToString();
    }
}
