using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Justice.Extracts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Justice;

[Needs(ActionKind.List, Section.Investigation)]
public sealed class IndexModel(ProceedingDesk proceedings, ExtractDesk extracts, NonPunishmentDesk referrals) : JusticePage
{
    [BindProperty(SupportsGet = true)]
    public string? Serial { get; set; }

    public IReadOnlyList<ProceedingLine> Proceedings { get; private set; } = [];

    public IReadOnlyList<ExtractLine> Extracts { get; private set; } = [];

    public IReadOnlyList<ExtractLine> ToStop { get; private set; } = [];

    public IReadOnlyList<NonPunishmentLine> Referrals { get; private set; } = [];

    /// <summary>A serial number was asked for and leads nowhere.</summary>
    public bool NotFoundHere { get; private set; }

    public string Heading
    {
        get
        {
            var due = Referrals.Count(line => line.IsDue);
            var late = Referrals.Count(line => line.IsDue && line.Due < Now);
            if (late > 0) return late == 1 ? T["One answer of yours is late"] : T["{0} answers of yours are late", late];
            if (ToStop.Count > 0) return ToStop.Count == 1 ? T["One extract was withdrawn: its use must stop"] : T["{0} extracts were withdrawn: their use must stop", ToStop.Count];
            if (due > 0) return due == 1 ? T["One referral waits for your answer"] : T["{0} referrals wait for your answer", due];
            var running = Proceedings.Count(line => line.Stage != Throughline.Justice.Facts.ProceedingStage.Ended);
            return running == 0 ? T["No proceeding of yours runs"] : running == 1 ? T["One proceeding runs"] : T["{0} proceedings run", running];
        }
    }

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(Serial))
        {
            if (await extracts.FindBySerial(Serial, Viewer, cancel) is { } handle) return Redirect($"/justice/extracts/{handle}");
            NotFoundHere = true;
        }
        return await Shown(cancel);
    }

    public async Task<IActionResult> OnPostStop(string extract, CancellationToken cancel)
    {
        var answer = await extracts.Stop(extract, Process("extract.stop", "use of a withdrawn extract has stopped", "SOP step S14"), cancel);
        return Led(answer, "/justice", T["Recorded. The body that gave it sees that use has stopped."]) ?? await Shown(cancel);
    }

    private async Task<IActionResult> Shown(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Proceedings = await proceedings.List(Viewer, cancel);
        Extracts = await extracts.Received(Viewer, cancel);
        ToStop = await extracts.ToStop(Viewer, cancel);
        Referrals = await referrals.Received(Viewer, cancel);
        Hang(T["Proceedings"]);
        return Page();
    }
}
