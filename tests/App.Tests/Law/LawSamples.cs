using System.Text;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Xunit;

namespace Throughline.App.Tests.Law;

/// <summary>Invented acts and the real ones, for the tests of the module.</summary>
public static class LawSamples
{
    /// <summary>The day the tests of the module call today.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string Act(string key, DateOnly inForce, string body, string language = "en") => $"""
        ---
        title: "Act {key}"
        short_title: "Act {key}"
        identifier: "{key}"
        country: "XA"
        rank: "law"
        in_force: "{inForce:yyyy-MM-dd}"
        language: "{language}"
        ---
        # Act {key}

        {body}
        """;

    public static ActUpload Upload(string text, string name = "act.md") => new(Encoding.UTF8.GetBytes(text), name, null, new ActFacts(), new EditionFacts());

    public static Task<ImportOutcome> Import(ShelfHouse house, string text) =>
        house.Ask<ActShelf, ImportOutcome>(shelf => shelf.Import(Upload(text), ShelfHouse.Process(ShelfHouse.Lawyer), Cancel));

    public static async Task<ImportedEdition> Stored(ShelfHouse house, string text)
    {
        var outcome = await Import(house, text);
        Assert.True(outcome.IsStored, outcome.Refusal);
        return outcome.Edition;
    }

    public static Task<ProvisionAddress?> Find(ShelfHouse house, string key, string eId, DateOnly date) =>
        house.Ask<ProvisionAddresses, ProvisionAddress?>(addresses => addresses.Find(key, eId, date, Cancel));

    public static VerdictDraft Verdict(string criterion, VerdictValue value, DateOnly givenOn, params QuoteDraft[] quotes) =>
        new(criterion, "XA", value, "Because the text says so.", "national expert", givenOn, quotes);

    public static Task<VerdictOutcome> Give(ShelfHouse house, VerdictDraft draft) =>
        house.Ask<VerdictRegister, VerdictOutcome>(register => register.Give(draft, ShelfHouse.Process(ShelfHouse.Lawyer), Cancel));

    /// <summary>A folder of the checkout or of the data beside it; skips the test with a clear word when it is absent.</summary>
    public static string Folder(string inCheckout)
    {
        var root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "Throughline.slnx"))) root = Path.GetDirectoryName(root);
        Assert.SkipWhen(root is null, "The checkout is not around the tests.");
        var folder = Path.Combine(root, inCheckout);
        Assert.SkipUnless(Directory.Exists(folder), $"{inCheckout} is not in the checkout.");
        return folder;
    }

    /// <summary>The nine dated versions of one real act, oldest first.</summary>
    public static IReadOnlyList<string> Estonian()
    {
        var data = Environment.GetEnvironmentVariable("THROUGHLINE_DATA");
        if (string.IsNullOrEmpty(data))
        {
            var root = AppContext.BaseDirectory;
            while (root is not null && !File.Exists(Path.Combine(root, "Throughline.slnx"))) root = Path.GetDirectoryName(root);
            data = root is null ? "" : Path.Combine(root, "..", "shared", "data");
        }
        var folder = Path.Combine(data, "laws", "estonia");
        Assert.SkipUnless(Directory.Exists(folder), "The Estonian acts are not here; set THROUGHLINE_DATA.");
        return [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal)];
    }

    public static ActUpload EstonianFile(string path) => new(File.ReadAllBytes(path), Path.GetFileName(path), "vrks", new ActFacts(), new EditionFacts(Language: "et"));
}
