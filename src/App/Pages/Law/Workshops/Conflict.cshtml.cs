using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ConflictModel(WorkshopDesk desk, WorkshopShelf shelf, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    [BindProperty(SupportsGet = true, Name = "n")]
    public int Ordinal { get; set; }

    [BindProperty]
    public int Seat { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AgendaItem Item { get; private set; } = null!;

    /// <summary>Seats the viewer may declare for: all for who runs the workshop, else their own.</summary>
    public IReadOnlyList<SeatCard> Seats => [.. Workshop.Seats.Where(seat => Workshop.Runs || seat.IsMine)];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Read(handle, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        var outcome = await desk.Declare(handle, Ordinal, Seat, Reason ?? "", Process("workshop.conflict", "conflict of interest", "workshop"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Declared. It stands in the protocol."]);
        return Redirect($"{Back}#item-{Ordinal}");
    }

    private async Task<bool> Read(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Workshop.Card.IsClosed || Seats.Count == 0 || Workshop.Agenda.FirstOrDefault(each => each.Ordinal == Ordinal && each.IsOpen) is not { } item) return false;
        Item = item;
        return true;
    }
}
