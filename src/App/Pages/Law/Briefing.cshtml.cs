using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.Open, Section.Law)]
public sealed class BriefingModel(LawEvents events, VerdictRegister verdicts) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "since")]
    public string? Since { get; set; }

    public DateOnly From { get; private set; }

    /// <summary>The country's last closed analysis, from whose text the briefing runs unless another day is asked for.</summary>
    public (string Title, DateOnly Day)? Last { get; private set; }

    public IReadOnlyList<LawEvent> Home { get; private set; } = [];

    public IReadOnlyList<LawEvent> Abroad { get; private set; } = [];

    public IReadOnlyList<VerdictCard> Stale { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Last = await events.LastAnalysis(Viewer, Country.Code, cancel);
        From = LawWords.Day(Since) ?? Last?.Day ?? Today.AddYears(-1);
        Home = await events.Since(Viewer, Country.Code, From, Today, true, cancel);
        Abroad = [.. (await events.Since(Viewer, null, From, Today, false, cancel)).Where(each => each.Country != Country.Code)];
        Stale = await verdicts.ToReCheck(Viewer, Today, cancel) is var all ? [.. all.Where(verdict => verdict.Country == Country.Code)] : [];
        Strip = new ChainStrip(ChainKind.Criterion);
    }
}
