using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Benchmarks;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(VerdictRegister verdicts, BindingRegister bindings, Benchmark benchmark) : LawPage
{
    // More columns than this are read in two goes.
    private const int MostCountries = 5;

    private readonly Dictionary<string, Dictionary<string, VerdictCard?>> _verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, BindingCard>> _bindings = new(StringComparer.Ordinal);

    [BindProperty(SupportsGet = true, Name = "tier")]
    public string? Tier { get; set; }

    [BindProperty(SupportsGet = true, Name = "topic")]
    public string? Topic { get; set; }

    [BindProperty(SupportsGet = true, Name = "of")]
    public string[] Of { get; set; } = [];

    [BindProperty]
    public BindingForm Form { get; set; } = new();

    public Benchmark Benchmark => benchmark;

    /// <summary>Countries of which a verdict or a status is recorded.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    public IReadOnlyList<string> Shown { get; private set; } = [];

    public IReadOnlyList<Criterion> Rows { get; private set; } = [];

    public IEnumerable<Instrument> Instruments => benchmark.Instruments.Where(instrument => instrument.Tier == Tier);

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    /// <summary>The choice as part of an address.</summary>
    public string Query => string.Join('&', new[] { $"tier={Tier}", $"topic={Topic}" }.Concat(Shown.Select(code => $"of={code}")));

    public async Task OnGet(CancellationToken cancel)
    {
        Tier = benchmark.Tiers.Contains(Tier, StringComparer.Ordinal) ? Tier : benchmark.Tiers[0];
        if (benchmark.Topics.All(topic => topic.Id != Topic)) Topic = null;
        var all = await bindings.List(Viewer, null, cancel);
        Known = [.. (await verdicts.Countries(Viewer, cancel)).Union(all.Select(card => card.Country)).Union([Country.Code]).OrderBy(code => code != Country.Code).ThenBy(code => code, StringComparer.Ordinal)];
        Shown = [.. Known.Where(code => Of.Length == 0 || Of.Contains(code, StringComparer.Ordinal)).Take(MostCountries)];
        foreach (var code in Shown)
        {
            _verdicts[code] = (await verdicts.Standing(Viewer, code, Today, cancel)).ToDictionary(standing => standing.Criterion.Id, standing => standing.Verdict, StringComparer.Ordinal);
            _bindings[code] = await bindings.On(Viewer, code, Today, cancel);
        }
        Rows = [.. benchmark.Criteria.Where(criterion => criterion.Tier == Tier && (Topic is null || criterion.Topic.Id == Topic))];
        Strip = new ChainStrip(ChainKind.Criterion).With(ChainKind.Criterion, T["Side by side"], null);
        if (Form.Country is null) Form = new BindingForm { Country = Country.Code };
    }

    public async Task<IActionResult> OnPostRecord(CancellationToken cancel)
    {
        var outcome = await bindings.Record(
            new BindingDraft((Form.Country ?? "").Trim().ToUpperInvariant(), Form.Instrument ?? "", Form.Status, LawWords.Day(Form.Since), Form.Source ?? "", Form.VerifiedBy),
            Process("binding.record", "status of an instrument", "benchmark"), cancel);
        return await After(outcome, cancel);
    }

    public async Task<IActionResult> OnPostRemove(string handle, int version, CancellationToken cancel) =>
        await After(await bindings.Remove(handle, version, Process("binding.remove", "a wrong record", "benchmark"), cancel), cancel);

    public VerdictCard? Verdict(string country, string criterion) => _verdicts[country].GetValueOrDefault(criterion);

    public BindingCard? Binding(string country, string instrument) => _bindings[country].GetValueOrDefault(instrument);

    public string NameOf(string code) => code == Country.Code ? Country.Name : code;

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task<IActionResult> After(ProposalOutcome outcome, CancellationToken cancel)
    {
        Refusals = outcome.Refusals;
        await OnGet(cancel);
        if (!outcome.IsStored) return Page();
        Flash(T["Recorded."]);
        return Redirect("/law/benchmarks?" + Query);
    }

    public sealed record BindingForm
    {
        public string? Country { get; init; }

        public string? Instrument { get; init; }

        public BindingStatus Status { get; init; }

        public string? Since { get; init; }

        public string? Source { get; init; }

        public string? VerifiedBy { get; init; }
    }
}
