using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class SheetModel(WorkshopDesk desk, WorkshopShelf shelf, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    [BindProperty(SupportsGet = true, Name = "sheet")]
    public string? Sheet { get; set; }

    [BindProperty]
    public List<SheetLine> Lines { get; set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Workshop.Card.IsClosed) return Absent();
        Lines = [.. Workshop.Agenda.Where(item => item.IsOpen).Select(item => new SheetLine { Ordinal = item.Ordinal })];
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Workshop.Card.IsClosed) return Absent();
        var number = int.TryParse(Sheet, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var outcome = await desk.EnterSheet(handle, number, [.. Lines.Select(line => new SheetView(line.Ordinal, line.Leaning, line.Text, line.Discuss))], Process("workshop.sheet", "paper sheet", "workshop"), cancel);
        if (outcome.IsStored)
        {
            Flash(T["Sheet {0} is entered.", number]);
            return Redirect($"{Back}/sheet?sheet={number + 1}");
        }
        Refusals = outcome.Refusals;
        Lines = [.. Lines.Where(line => Workshop.Agenda.Any(item => item.Ordinal == line.Ordinal))];
        return Page();
    }

    public sealed record SheetLine
    {
        public int Ordinal { get; init; }

        public ViewLeaning? Leaning { get; init; }

        public string? Text { get; init; }

        public bool Discuss { get; init; }
    }
}
