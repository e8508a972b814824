using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Screenings;

[Needs(ActionKind.Write, Section.Identity)]
public sealed class IdentityModel(ScreeningDesk desk, SheetDesk sheets) : PeoplePage
{
    public ScreeningView Screening { get; private set; } = null!;

    [BindProperty]
    public IdentityForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        ProblemField = "name";
        var sheet = new IdentitySheet(Form.Name?.Trim(), Form.Born?.Trim(), Form.Nationality?.Trim(), Form.SafeContact?.Trim());
        var answer = await sheets.SaveIdentity(handle, sheet, 0, Process("identity.record", "identity of the person", "SOP step S3"), cancel);
        return Led(answer, $"/screenings/{handle}", T["Kept, sealed."]) ?? Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await desk.Find(handle, Viewer, cancel) is not { } found) return false;
        Screening = found;
        Strip = ChainStrip.Narrow(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["S2 Screening"], null).With(ChainKind.CaseAction, T["S3 Rights"], null);
        return true;
    }

    public sealed record IdentityForm
    {
        public string? Name { get; init; }

        public string? Born { get; init; }

        public string? Nationality { get; init; }

        public string? SafeContact { get; init; }
    }
}
