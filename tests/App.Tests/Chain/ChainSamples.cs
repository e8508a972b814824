using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Demonstration;
using Throughline.App.Tests.Harness;
using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Xunit;

namespace Throughline.App.Tests.Chain;

/// <summary>The invented country's law, verdicts, recommendations and procedure, brought in through the desks staff use.</summary>
internal static partial class ChainSamples
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Loads everything; returns the handle of the procedure in force.</summary>
    public static async Task<string> Load(AppHost app)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(SampleFolder.Country, "law"), "*.md").Order(StringComparer.Ordinal))
        {
            var upload = new ActUpload(await File.ReadAllBytesAsync(path, Cancel), Path.GetFileName(path), null, new ActFacts(), new EditionFacts());
            var outcome = await Do<ActShelf, ImportOutcome>(app, shelf => shelf.Import(upload, ShelfHouse.Process(ShelfHouse.Lawyer), Cancel));
            Assert.True(outcome.IsStored, outcome.Refusal);
        }
        foreach (var verdict in Verdicts())
        {
            var outcome = await Do<VerdictRegister, VerdictOutcome>(app, register => register.Give(verdict, ShelfHouse.Process(ShelfHouse.Lawyer), Cancel));
            Assert.True(outcome.IsStored, $"{verdict.Criterion}: {string.Join(" ", outcome.Refusals.Select(refusal => refusal.Line))}");
        }
        foreach (var recommendation in Recommendations())
            Assert.Empty(await Do<RecommendationLedger, IReadOnlyList<FieldRefusal>>(app, ledger => ledger.Add(recommendation, ShelfHouse.Process(ShelfHouse.Lawyer), Cancel)));
        return await ProcedurePagesTests.Put(app, await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Country, "sop", "adult.sop.yaml"), Cancel), new DateOnly(2026, 1, 1));
    }

    public static async Task<TAnswer> Do<T, TAnswer>(AppHost app, Func<T, Task<TAnswer>> work) where T : notnull
    {
        await using var scope = app.Scope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static IEnumerable<VerdictDraft> Verdicts() => Entries("verdicts.yaml", "criterion").Select(entry => new VerdictDraft(
        entry.Id, "XA", Quote().IsMatch(entry.Text) ? VerdictValue.PartlyAligned : VerdictValue.NotAligned, "Because the text says so.", "national expert", Day(Given().Match(entry.Text).Groups[1].Value),
        [.. Quote().Matches(entry.Text).Select(quote => new QuoteDraft(quote.Groups[1].Value, quote.Groups[3].Value, Day(quote.Groups[2].Value), quote.Groups[4].Value, "en"))]));

    private static IEnumerable<RecommendationDraft> Recommendations() => Entries("recommendations.yaml", "id").Select(entry => new RecommendationDraft(
        "XA", Criterion().Match(entry.Text).Groups[1].Value, "What should be done.", RecommendationAuthor.NationalExpert, "ministry-justice", Day(Given().Match(entry.Text).Groups[1].Value),
        List("acts").Match(entry.Text).Groups[1].Value.Split(", "), List("steps").Match(entry.Text).Groups[1].Value.Split(", "), Number: int.Parse(entry.Id.AsSpan(2), CultureInfo.InvariantCulture)));

    private static IEnumerable<(string Id, string Text)> Entries(string file, string key) =>
        Regex.Split(File.ReadAllText(Path.Combine(SampleFolder.Country, file)), $"^  - {key}: ", RegexOptions.Multiline).Skip(1).Select(text => (text.Split('\n')[0].Trim(), text));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Regex List(string key) => new($@"{key}: \[([^\]]*)\]");

    [GeneratedRegex(@"given_on: ([\d-]+)")]
    private static partial Regex Given();

    [GeneratedRegex(@"criterion: (\S+)")]
    private static partial Regex Criterion();

    [GeneratedRegex(@"\{ act: (\S+), date: ([\d-]+), eid: (\S+), words: ""([^""]*)"" \}")]
    private static partial Regex Quote();
}
