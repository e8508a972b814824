using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

// One unit of one proposal in large type. Who runs the workshop walks it; the others may follow what is shown.
[Needs(ActionKind.Open, Section.Law)]
public sealed class ScreenModel(WorkshopDesk desk, WorkshopShelf shelf, ProposalShelf proposals, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    private const string Every = "8";

    [BindProperty(SupportsGet = true, Name = "n")]
    public int Ordinal { get; set; }

    [BindProperty(SupportsGet = true, Name = "u")]
    public int UnitAt { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "follow")]
    public string? Following { get; set; }

    public bool Follow => Following == "on";

    public AgendaItem? Item { get; private set; }

    public IReadOnlyList<ProposalUnitCard> Units { get; private set; } = [];

    public ProposalUnitCard? Unit => Units.Count == 0 ? null : Units[UnitAt];

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public string? Worded => Languages.Contains(Language ?? CultureInfo.CurrentUICulture.Name) ? Language ?? CultureInfo.CurrentUICulture.Name : Languages.Count > 0 ? Languages[0] : null;

    public string? Before { get; private set; }

    public string? After { get; private set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        // A page that follows asks again by itself; the reader turned it on and can turn it off.
        if (Follow) Response.Headers.Append("Refresh", Every);
        if (Ordinal == 0 || Follow) (Ordinal, UnitAt) = (Workshop.OnScreen ?? 0, Workshop.OnScreenUnit);
        await Read(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await desk.Show(handle, Ordinal, UnitAt, Process("workshop.screen", "screen of the room", "workshop"), cancel);
        if (outcome.IsStored) return Redirect(Address(Ordinal, UnitAt, Language));
        Refusals = outcome.Refusals;
        await Read(cancel);
        return Page();
    }

    public string Address(int ordinal, int unit, string? language) => $"{Back}/screen?n={ordinal}&u={unit}" + (language is null ? "" : "&language=" + language);

    private async Task Read(CancellationToken cancel)
    {
        Item = Workshop.Agenda.FirstOrDefault(item => item.Ordinal == Ordinal);
        if (Item is null || await proposals.Open(Viewer, Item.Proposal.Handle, null, Today, cancel) is not { } page) return;
        (Units, Languages) = (page.Units, [.. page.Languages.Select(each => each.Language)]);
        UnitAt = Math.Clamp(UnitAt, 0, Math.Max(Units.Count - 1, 0));
        Before = UnitAt > 0 ? Address(Ordinal, UnitAt - 1, Language) : Ordinal > 1 ? Address(Ordinal - 1, int.MaxValue, Language) : null;
        After = UnitAt + 1 < Units.Count ? Address(Ordinal, UnitAt + 1, Language) : Ordinal < Workshop.Agenda.Count ? Address(Ordinal + 1, 0, Language) : null;
    }
}
