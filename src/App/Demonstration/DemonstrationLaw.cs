using System.Globalization;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.App.Demonstration;

/// <summary>Brings the invented acts in, edition by edition, with the verdicts and recommendations that rest on them.</summary>
internal static class DemonstrationLaw
{
    private const string Country = "XA";

    public static async Task Load(SimulatedScopes scopes, DemonstrationCast cast, DateTime at, CancellationToken cancel)
    {
        var expert = cast.One(Role.LegalExpert, "ministry-justice");
        foreach (var path in Directory.EnumerateFiles(Path.Combine(SampleFolder.Country, "law"), "*.md").Order(StringComparer.Ordinal)) await Import(scopes, expert, path, at, cancel);
        foreach (var sample in SampleYaml.ReadFile<BindingFile>(Path.Combine(SampleFolder.Path, "criteria", "bindings.yaml")).Bindings) await Bind(scopes, expert, sample, at, cancel);
        foreach (var sample in SampleYaml.Read<VerdictFile>("verdicts.yaml").Verdicts) await Give(scopes, expert, sample, cancel);
        foreach (var sample in SampleYaml.Read<RecommendationFile>("recommendations.yaml").Recommendations) await Recommend(scopes, expert, sample, cancel);
    }

    private static Task Import(SimulatedScopes scopes, Viewer expert, string path, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var upload = new ActUpload(await File.ReadAllBytesAsync(path, cancel), Path.GetFileName(path), null, new ActFacts(), new EditionFacts());
        var outcome = await services.GetRequiredService<ActShelf>().Import(upload, DemonstrationCast.Act(expert, "act.import", "demonstration", at), cancel);
        if (!outcome.IsStored) throw new InvalidDataException($"{Path.GetFileName(path)}: {outcome.Refusal}");
    });

    private static Task Bind(SimulatedScopes scopes, Viewer expert, BindingSample sample, DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var draft = new BindingDraft(sample.Country, sample.Instrument, Word<BindingStatus>(sample.Status), sample.Since is { } since ? Day(since) : null, sample.Source, null);
        var outcome = await services.GetRequiredService<BindingRegister>().Record(draft, DemonstrationCast.Act(expert, "law.binding", "demonstration", at), cancel);
        if (!outcome.IsStored) throw new InvalidDataException($"bindings.yaml, {sample.Country} {sample.Instrument}: {outcome.Refusals[0].Line}");
    });

    private static Task Give(SimulatedScopes scopes, Viewer expert, VerdictSample sample, CancellationToken cancel)
    {
        var day = Day(sample.GivenOn);
        return scopes.At(Noon(day), async services =>
        {
            var draft = new VerdictDraft(sample.Criterion, Country, Word<VerdictValue>(sample.Value), sample.Reasons.Trim(), sample.Author, day,
                [.. sample.Quotes.Select(quote => new QuoteDraft(quote.Act, quote.Eid, Day(quote.Date), quote.Words, "en"))]);
            var outcome = await services.GetRequiredService<VerdictRegister>().Give(draft, DemonstrationCast.Act(expert, "verdict.give", "demonstration", Noon(day)), cancel);
            if (!outcome.IsStored) throw new InvalidDataException($"verdicts.yaml, {sample.Criterion}: {outcome.Refusals[0].Line}");
        });
    }

    private static Task Recommend(SimulatedScopes scopes, Viewer expert, RecommendationSample sample, CancellationToken cancel)
    {
        var day = Day(sample.GivenOn);
        return scopes.At(Noon(day), async services =>
        {
            var draft = new RecommendationDraft(Country, sample.Criterion, sample.Text, Word<RecommendationAuthor>(sample.Author), sample.Addressee, day, sample.Touches.Acts, sample.Touches.Steps,
                Word<RecommendationStatus>(sample.Status), sample.AdoptedBy, int.Parse(sample.Id.AsSpan(2), CultureInfo.InvariantCulture),
                sample.DueOn is { } due ? Day(due) : null, sample.NeedsRank, sample.AdoptedOn is { } adopted ? Day(adopted) : null);
            var refusals = await services.GetRequiredService<RecommendationLedger>().Add(draft, DemonstrationCast.Act(expert, "recommendation.add", "demonstration", Noon(day)), cancel);
            if (refusals.Count > 0) throw new InvalidDataException($"recommendations.yaml, {sample.Id}: {refusals[0].Line}");
        });
    }

    // 'partly_aligned' and 'national expert' name the members of the closed lists.
    private static T Word<T>(string text) where T : struct, Enum => Enum.Parse<T>(text.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), ignoreCase: true);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Noon(DateOnly day) => day.ToDateTime(new TimeOnly(7, 0), DateTimeKind.Utc);
}
