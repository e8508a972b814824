using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;
using Throughline.Statistics.Figures;
using Throughline.Statistics.Releases;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>Indicator 16.2.2: the published release for everybody, the working view for those who help and coordinate.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class DetectedModel(ReleaseLedger ledger, FigureDesk desk, ChainStrips strips, OrganisationRegister bodies) : StaffPage
{
    public override Room Room => Room.Evidence;

    public FigureContent? Figure { get; private set; }

    /// <summary>The release shown; null for the working view and when nothing was published.</summary>
    public ReleaseView? Release { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool Working { get; private set; }

    public bool MayWork => PersonFacts.MayCount(Viewer);

    /// <summary>Those who prepare and approve look behind the number: where and when, protected.</summary>
    public bool MayLookBehind => ReleaseLedger.MayPrepare(Viewer) || ReleaseLedger.MayApprove(Viewer);

    public string PreparedBy { get; private set; } = "";

    public string ApprovedBy { get; private set; } = "";

    public async Task<IActionResult> OnGet(int? year, string? release, bool working, CancellationToken cancel)
    {
        if (!await Load(year, release, working, cancel)) return Absent();
        Strip = await strips.At(new ChainLink(ChainKind.Evidence, "figure/" + FigureIds.Detected), Viewer, cancel)
            ?? new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["SDG 16.2.2"], null);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(int? year, string? release, CancellationToken cancel)
    {
        if (!await Load(year, release, false, cancel) || Release is not { State: ReleaseState.Approved } shown) return Absent();
        return File(FigureFile.Write(shown), "text/csv; charset=utf-8", $"{FigureIds.Detected}-{shown.Content.Year}-{shown.Number}.csv");
    }

    private async Task<bool> Load(int? year, string? release, bool working, CancellationToken cancel)
    {
        Years = [.. (await ledger.All(Viewer, cancel)).Where(known => known.State == ReleaseState.Approved).Select(known => known.Content.Year).Distinct().Order()];
        Working = working;
        if (working)
        {
            Figure = await desk.Working(year ?? Today.Year - 1, Viewer, cancel);
            return Figure is not null;
        }
        Release = release is null ? await ledger.Latest(year, Viewer, cancel) : await ledger.Find(release, Viewer, cancel);
        Figure = Release?.Content;
        if (Release is null) return release is null && year is null;
        PreparedBy = await Name(Release.PreparedByBody, cancel);
        ApprovedBy = Release.AnsweredByBody is { } body ? await Name(body, cancel) : "";
        return true;
    }

    private async Task<string> Name(Guid body, CancellationToken cancel) => (await bodies.Find(body, cancel))?.Name.In(System.Globalization.CultureInfo.CurrentUICulture.Name).Text ?? "";
}
