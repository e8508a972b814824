using Microsoft.AspNetCore.Mvc;
using Throughline.App.Documents;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Analyses;

[Needs(ActionKind.Open, Section.Drafting)]
public sealed class ShowModel(AnalysisDesk desk, AnalysisShelf shelf, LawPapers papers) : LawPage
{
    public AnalysisSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    /// <summary>The first criterion that waits for this reader; null when none does.</summary>
    public Criterion? Next => Sheet.Criteria.FirstOrDefault(line => line.ToRead)?.Criterion;

    /// <summary>The topic that is shown open: the one to read next, else the only one.</summary>
    public TopicReading? Open => Sheet.Topics.FirstOrDefault(topic => topic.Criteria.Any(line => line.ToRead)) ?? (Sheet.Topics.Count == 1 ? Sheet.Topics[0] : null);

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, cancel) is not { } sheet) return Absent();
        Sheet = sheet;
        return Page();
    }

    public async Task<IActionResult> OnGetWord(string handle, string? language, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, cancel) is not { } sheet) return Absent();
        var file = await papers.OfAnalysis(Viewer, sheet, language, Dates, Today, cancel);
        return File(file.Bytes, WordFile.Type, file.Name);
    }

    public async Task<IActionResult> OnPostPass(string handle, CancellationToken cancel)
    {
        var outcome = await desk.PassAgreed(handle, Process("analysis.pass", "both readers found the same", "benchmark"), cancel);
        return await After(handle, outcome, T["{0} verdicts stand now.", outcome.Settled], cancel);
    }

    public async Task<IActionResult> OnPostClose(string handle, CancellationToken cancel) =>
        await After(handle, await desk.Close(handle, false, Process("analysis.close", "every criterion is settled", "benchmark"), cancel), T["The analysis is closed."], cancel);

    public async Task<IActionResult> OnPostReopen(string handle, CancellationToken cancel) =>
        await After(handle, await desk.Close(handle, true, Process("analysis.reopen", "something is to be read again", "benchmark"), cancel), T["The analysis is open again."], cancel);

    private async Task<IActionResult> After(string handle, AnalysisOutcome outcome, string said, CancellationToken cancel)
    {
        if (!outcome.IsStored)
        {
            Refusals = outcome.Refusals;
            return await OnGet(handle, cancel);
        }
        Flash(said);
        return Redirect($"/law/analyses/{handle}");
    }
}
