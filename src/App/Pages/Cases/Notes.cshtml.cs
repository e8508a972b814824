using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Open, Section.SupportNotes)]
public sealed class NotesModel(CaseDesk desk, SheetDesk sheets, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => Kind.ToString();

    [BindProperty(SupportsGet = true, Name = "section")]
    public Section Kind { get; set; } = Section.SupportNotes;

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<NoteView> Notes { get; private set; } = [];

    public bool MayWrite => Case.State == CaseState.Open && (Holds || Case.Tie == CaseTie.Receiver);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Shown(handle, cancel);

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (Happening("note.add", "note on a case", "SOP step S10") is not { } process) return await Shown(handle, cancel);
        ProblemField = "text";
        var answer = await sheets.AddNote(handle, Kind, Text, null, process, cancel);
        return Led(answer, $"/cases/{handle}/notes?section={Kind}", T["The note is kept, sealed."]) ?? await Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!Enum.IsDefined(Kind) || !await Load(handle, cancel) || await sheets.Notes(handle, Kind, Viewer, cancel) is not { } notes) return Absent();
        Notes = notes;
        return Page();
    }
}
