using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Statistics;
using Throughline.Statistics.Releases;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>The ledger of what was published; where the coordinator prepares and the rapporteur approves.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class ReleasesModel(ReleaseLedger ledger) : StaffPage
{
    public override Room Room => Room.Evidence;

    [BindProperty]
    public ReleaseForm Form { get; set; } = new();

    public IReadOnlyList<ReleaseView> Releases { get; private set; } = [];

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public int Threshold { get; private set; }

    public bool MayPrepare => ReleaseLedger.MayPrepare(Viewer);

    public bool MayApprove => ReleaseLedger.MayApprove(Viewer);

    public async Task OnGet(CancellationToken cancel)
    {
        Form = new ReleaseForm { Year = Today.Year - 1 };
        await Load(cancel);
    }

    public async Task<IActionResult> OnPostPrepare(CancellationToken cancel) => await Told(
        await ledger.Prepare(Form.Year, string.IsNullOrWhiteSpace(Form.Corrects) ? null : Form.Corrects.Trim(), Form.Reason, Process("release.prepare", "figure of a year", "SOP step S20"), cancel),
        T["Prepared. The rapporteur can approve it now."], cancel);

    public async Task<IActionResult> OnPostApprove(CancellationToken cancel) => await Told(
        await ledger.Approve(Form.Handle ?? "", Form.Version, Process("release.approve", "second person", "SOP step S20"), cancel), T["Published. It stays as it is for good."], cancel);

    public async Task<IActionResult> OnPostSendBack(CancellationToken cancel) => await Told(
        await ledger.SendBack(Form.Handle ?? "", Form.Reason, Form.Version, Process("release.send-back", "second person", "SOP step S20"), cancel), T["Sent back. Nothing was published."], cancel);

    public async Task<IActionResult> OnPostRaise(CancellationToken cancel) => await Told(
        await ledger.RaiseThreshold(Form.Threshold, Process("threshold.raise", "protection of small numbers", "SOP step S20"), cancel), T["The threshold is raised."], cancel);

    private async Task<IActionResult> Told(StatisticsAnswer answer, string done, CancellationToken cancel)
    {
        if (answer.IsAbsent) return Absent();
        if (answer.IsDone)
        {
            Flash(done);
            return Redirect("/evidence/figures/releases");
        }
        Problems = [.. answer.Refusals.Select(refusal => T[refusal.Problem].Value)];
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Releases = await ledger.All(Viewer, cancel);
        Threshold = await ledger.Threshold(cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Releases"], null);
    }

    public sealed record ReleaseForm
    {
        public int Year { get; init; }

        public string? Corrects { get; init; }

        public string? Reason { get; init; }

        public string? Handle { get; init; }

        public int Version { get; init; }

        public int Threshold { get; init; }
    }
}
