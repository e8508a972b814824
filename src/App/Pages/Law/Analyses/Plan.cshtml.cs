using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Analyses;

[Needs(ActionKind.Write, Section.Law)]
public sealed class PlanModel(AnalysisDesk desk, AnalysisShelf shelf) : LawPage
{
    [BindProperty]
    public List<PlanRow> Rows { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public AnalysisSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<ReaderCard> Readers { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Rows = [.. Sheet.Topics.Select(topic => new PlanRow { Topic = topic.Topic.Id, First = topic.First?.Handle, Second = topic.Second?.Handle, DueOn = topic.DueOn is { } due && due != Sheet.Card.DueOn ? LawWords.Iso(due) : null })];
        Version = Sheet.Card.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var plans = Rows.Select(row => new TopicPlan(row.Topic ?? "", Named(row.First), Named(row.Second), LawWords.Day(row.DueOn))).ToList();
        var outcome = await desk.Plan(handle, Version, plans, Process("analysis.plan", "readers of topics", "benchmark"), cancel);
        if (outcome.IsStored)
        {
            Flash(T["The plan is stored."]);
            return Redirect($"/law/analyses/{handle}");
        }
        Refusals = outcome.Refusals;
        // What was typed stays beside the topic it was typed at.
        Rows = [.. Sheet.Topics.Select(topic => Rows.FirstOrDefault(row => row.Topic == topic.Topic.Id) ?? new PlanRow { Topic = topic.Topic.Id })];
        return Page();
    }

    private static string? Named(string? handle) => string.IsNullOrEmpty(handle) ? null : handle;

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, cancel) is not { } sheet) return false;
        Sheet = sheet;
        Readers = await shelf.Readers(Viewer, cancel);
        return true;
    }

    public sealed record PlanRow
    {
        public string? Topic { get; init; }

        public string? First { get; init; }

        public string? Second { get; init; }

        public string? DueOn { get; init; }
    }
}
