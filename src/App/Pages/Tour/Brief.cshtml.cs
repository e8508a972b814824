using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.App.Tour;
using Throughline.Platform.Access;
using Throughline.Platform.Installation;

namespace Throughline.App.Pages.Tour;

/// <summary>The brief at the end of the tour; only where there is a tour.</summary>
[Needs(ActionKind.Open, Section.Figures)]
public sealed class BriefModel(TourBrief brief, InstallationMark mark) : StaffPage
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public override Room Room => Room.Evidence;

    public IReadOnlyList<BriefLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await mark.TourCase(cancel) is null) return Absent();
        Lines = await brief.Read(Viewer, Country, Today, cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(CancellationToken cancel) => await mark.TourCase(cancel) is null
        ? Absent()
        : File(brief.Write(await brief.Read(Viewer, Country, Today, cancel), Country, Today), Word, "brief.docx");
}
