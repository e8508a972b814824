using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class SeatsModel(WorkshopDesk desk, WorkshopShelf shelf, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    private const int Spare = 6;
    private readonly WorkshopShelf _shelf = shelf;

    [BindProperty]
    public List<SeatRow> Rows { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<ReaderCard> Accounts { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        Rows = [.. Workshop.Seats.Select(seat => new SeatRow { Body = seat.Body, IsState = seat.IsState, Account = seat.Account }), .. Enumerable.Range(0, Spare).Select(_ => new SeatRow())];
        Version = Workshop.Card.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, string? more, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        var filled = Rows.Where(row => !string.IsNullOrWhiteSpace(row.Body) || !string.IsNullOrEmpty(row.Account)).ToList();
        if (more is null)
        {
            var outcome = await desk.Seat(handle, Version, [.. filled.Select(row => new SeatDraft(row.Body ?? "", row.IsState, row.Account))], Process("workshop.seat", "seats of a workshop", "law reform"), cancel);
            if (outcome.IsStored)
            {
                Flash(T["The seats are saved."]);
                return Redirect(Workshop.Agenda.Count == 0 ? Back + "/agenda" : Back);
            }
            Refusals = outcome.Refusals;
        }
        ModelState.Clear();
        Rows = [.. filled, .. Enumerable.Range(0, Spare).Select(_ => new SeatRow())];
        return Page();
    }

    private async Task<bool> Read(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Workshop.Card.IsClosed) return false;
        Accounts = await _shelf.Accounts(Viewer, cancel);
        return true;
    }

    public sealed record SeatRow
    {
        public string? Body { get; init; }

        public bool IsState { get; init; }

        public string? Account { get; init; }
    }
}
