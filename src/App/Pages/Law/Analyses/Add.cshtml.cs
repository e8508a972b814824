using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Analyses;

[Needs(ActionKind.Write, Section.Law)]
public sealed class AddModel(AnalysisDesk desk, AnalysisShelf shelf, ActShelf acts, Benchmark benchmark) : LawPage
{
    [BindProperty]
    public AnalysisForm Form { get; set; } = new();

    public IReadOnlyList<ReaderCard> Readers { get; private set; } = [];

    public IReadOnlyList<string> Countries { get; private set; } = [];

    public IReadOnlyList<(string Tier, int Criteria)> Tiers => [.. benchmark.Tiers.Select(tier => (tier, benchmark.Criteria.Count(criterion => criterion.Tier == tier)))];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        await Hang(cancel);
        Form = new AnalysisForm { Country = Country.Code, Tiers = ["core"], TextOn = LawWords.Iso(Today) };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Hang(cancel);
        var outcome = await desk.Begin(
            new AnalysisDraft(Form.Country ?? "", Form.Title ?? "", Form.Tiers, LawWords.Day(Form.TextOn) ?? default, LawWords.Day(Form.DueOn), Named(Form.First), Named(Form.Second)),
            Process("analysis.begin", "review of the law", "benchmark"), cancel);
        Refusals = outcome.Refusals;
        return outcome.IsStored ? Redirect($"/law/analyses/{outcome.Handle}") : Page();
    }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private static string? Named(string? handle) => string.IsNullOrEmpty(handle) ? null : handle;

    private async Task Hang(CancellationToken cancel)
    {
        Readers = await shelf.Readers(Viewer, cancel);
        Countries = [.. (await acts.List(Viewer, null, 1, cancel)).Countries.Union([Country.Code]).Order(StringComparer.Ordinal)];
    }

    public sealed record AnalysisForm
    {
        public string? Title { get; init; }

        public string? Country { get; init; }

        public List<string> Tiers { get; init; } = [];

        public string? TextOn { get; init; }

        public string? DueOn { get; init; }

        public string? First { get; init; }

        public string? Second { get; init; }
    }
}
