using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Criteria;

[Needs(ActionKind.Approve, Section.Law)]
public sealed class OwnModel(OwnBenchmark own, Benchmark benchmark) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    [BindProperty]
    public OwnForm Form { get; set; } = new();

    public Benchmark Benchmark => benchmark;

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Criterion);
        if (string.IsNullOrEmpty(Id)) return Page();
        if (benchmark.Find(Id) is not { Tier: Benchmark.OwnTier } criterion) return Absent();
        Form = new OwnForm
        {
            Statement = criterion.Statement, Question = criterion.Question, Topic = criterion.Topic.Id, Grade = criterion.Grade, Qualifier = criterion.Qualifier, Citation = criterion.Citation, Version = await own.Version(Id, cancel),
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Criterion);
        var draft = new OwnCriterionDraft(Form.Citation ?? "", Form.Topic ?? "", Form.Grade ?? (Grade)(-1), Form.Qualifier, Form.Statement ?? "", Form.Question ?? "");
        var outcome = await own.Keep(string.IsNullOrEmpty(Id) ? null : Id, Form.Version, draft, Process("criterion.keep", "criterion of the country's own", "benchmark"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Saved."]);
        return Redirect("/law/criteria/" + outcome.Handle);
    }

    public sealed record OwnForm
    {
        public string? Statement { get; init; }

        public string? Question { get; init; }

        public string? Topic { get; init; }

        public Grade? Grade { get; init; }

        public string? Qualifier { get; init; }

        public string? Citation { get; init; }

        public int Version { get; init; }
    }
}
