using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Screenings;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Screenings;

[Needs(ActionKind.Open, Section.Screening)]
public sealed class ShowModel(ScreeningDesk desk) : PeoplePage
{
    public ScreeningView Screening { get; private set; } = null!;

    [BindProperty]
    public string? Remark { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "remark";
        var answer = await desk.Note(handle, Remark, Version, Process("screening.note", "remark on a screening", "SOP step S2"), cancel);
        return Led(answer, $"/screenings/{handle}", T["The remark is kept, sealed."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (await desk.Find(handle, Viewer, cancel) is not { } found) return Absent();
        Screening = found;
        await LoadBodies(cancel);
        Strip = new ChainStrip(ChainKind.CaseAction).With(ChainKind.ProcedureStep, T["S2 Screening"], "/procedures")
            .With(ChainKind.CaseAction, found.Finished is { } at ? T["Result, {0}", Dates.Time(at)] : T["Screening"], null);
        return Page();
    }
}
