using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class DecideModel(WorkshopDesk desk, WorkshopShelf shelf, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    [BindProperty(SupportsGet = true, Name = "n")]
    public int Ordinal { get; set; }

    // From the screen of the room one comes back to it.
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    [BindProperty]
    public DecideForm Form { get; set; } = new();

    public AgendaItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        Form = new DecideForm { Version = Workshop.Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        var outcome = await desk.Decide(handle, Form.Version, Ordinal, Form.Outcome ?? (ProposalState)(-1), Form.Words, Process("workshop.decide", "decision on a proposal", "workshop"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Saved."]);
        return Redirect(From == "screen" ? $"{Back}/screen?n={Ordinal + 1}" : Back);
    }

    private async Task<bool> Read(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Workshop.Card.IsClosed || Workshop.Agenda.FirstOrDefault(each => each.Ordinal == Ordinal && each.IsOpen) is not { } item) return false;
        Item = item;
        return true;
    }

    public sealed record DecideForm
    {
        public ProposalState? Outcome { get; init; }

        public string? Words { get; init; }

        public int Version { get; init; }
    }
}
