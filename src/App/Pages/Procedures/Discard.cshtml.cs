using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Write, Section.Procedures)]
public sealed class DiscardModel(ProcedureShelf shelf) : StaffPage
{
    public override Room Room => Room.People;

    public ProcedureCard Card { get; private set; } = null!;

    [BindProperty]
    public DiscardForm Form { get; set; } = new();

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        switch (await shelf.Discard(handle, Form.Version, Process("procedure.discard", "draft taken off the shelf", "SOP"), cancel))
        {
            case ShelfChange.Done or ShelfChange.Repeated:
                Flash(T["The draft is off the shelf."]);
                return Redirect("/procedures");
            case ShelfChange.Absent:
                return Absent();
            case ShelfChange.InForce:
                Problem = T["It was put in force in between and stays: cases may rest on it."];
                return Page();
            default:
                Problem = T["Somebody else saved in between. Nothing was changed; look at the version again."];
                return Page();
        }
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return false;
        Card = sheet.Card;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Version {0}", Card.Label], null);
        return true;
    }

    public sealed record DiscardForm
    {
        public int Version { get; init; }
    }
}
