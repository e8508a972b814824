using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Justice.Extracts;
using Throughline.Justice.Facts;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Justice;

[Needs(ActionKind.Open, Section.Investigation)]
public sealed class ExtractModel(ExtractDesk desk, ProceedingDesk proceedings) : JusticePage
{
    public ExtractView Extract { get; private set; } = null!;

    public IReadOnlyList<ProceedingLine> Proceedings { get; private set; } = [];

    [BindProperty]
    public string? Proceeding { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string Heading => !Extract.Intact ? T["This extract was changed after it was made"] : Extract.Parts.Count == 1 ? T["One thing was given"] : T["{0} things were given", Extract.Parts.Count];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "use";
        var answer = await desk.Use(handle, Proceeding ?? "", Version, Process("extract.use", "extract used in a proceeding", "purpose of the extract"), cancel);
        return Led(answer, $"/justice/extracts/{handle}", T["Recorded. Risk facts of the proceeding now reach the body that gave the extract."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (await desk.Find(handle, Viewer, cancel) is not { } found) return Absent();
        Extract = found;
        Proceedings = [.. (await proceedings.List(Viewer, cancel)).Where(line => line.Stage != ProceedingStage.Ended)];
        await LoadBodies(cancel);
        Hang(T["Extract"]);
        return Page();
    }
}
