using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Statistics.Working;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>Whether the mechanism works: figures that move with every case, for those who help and coordinate. No body and no officer is named.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class WorkModel(WorkingDesk desk, NeedFacts needs, JusticeFacts justice) : StaffPage
{
    public override Room Room => Room.Evidence;

    public WorkingFigures Sheet { get; private set; } = null!;

    public IReadOnlyList<NeedFigures> Needs { get; private set; } = [];

    public IReadOnlyList<NeedPart> Regions { get; private set; } = [];

    /// <summary>The service with the most people for whom nobody pays, among those that may be told.</summary>
    public string? Unfunded { get; private set; }

    public ProtectedCount? Prosecuted { get; private set; }

    public IReadOnlyList<CompensationSum> Compensation { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.Read(Viewer, cancel) is not { } sheet) return Absent();
        Sheet = sheet;
        Needs = await needs.ByService(Viewer, sheet.From, sheet.To, cancel, sheet.Threshold);
        Unfunded = Needs.Where(need => need.Unfunded.Value > 0).MaxBy(need => need.Unfunded.Value)?.Service;
        if (Unfunded is not null) Regions = await needs.ByRegion(Unfunded, Viewer, sheet.From, sheet.To, cancel, sheet.Threshold);
        Prosecuted = await justice.IdentifiedProsecuted(Viewer, cancel) is { } count ? CellProtection.Protect(count, sheet.Threshold) : null;
        // Sums of a few awards tell a single one, so a year with few is left out.
        Compensation = [.. (await justice.Compensation(Viewer, cancel)).Where(sum => sum.Awards >= sheet.Threshold)];
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Working figures"], null);
        return Page();
    }
}
