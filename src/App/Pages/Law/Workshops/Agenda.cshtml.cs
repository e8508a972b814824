using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class AgendaModel(WorkshopDesk desk, WorkshopShelf shelf, ProposalShelf proposals, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    [BindProperty]
    public List<ItemRow> Rows { get; set; } = [];

    [BindProperty]
    public int Version { get; set; }

    /// <summary>What may be called and what is on the agenda already, by handle.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        var placed = Workshop.Agenda.ToDictionary(item => item.Proposal.Handle, StringComparer.Ordinal);
        var next = Workshop.Agenda.Count;
        Rows = [.. Titles.Keys.Select(each => placed.TryGetValue(each, out var item)
            ? new ItemRow { Proposal = each, Place = item.Ordinal.ToString(CultureInfo.InvariantCulture), Day = LawWords.Iso(item.Day) }
            : new ItemRow { Proposal = each, Place = Workshop.Agenda.Count == 0 ? (++next).ToString(CultureInfo.InvariantCulture) : "", Day = LawWords.Iso(Workshop.Card.From) })];
        Version = Workshop.Card.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        Rows = [.. Rows.Where(row => row.Proposal is not null && Titles.ContainsKey(row.Proposal))];
        var placed = Rows.Select((row, at) => (row, at)).Where(each => !string.IsNullOrWhiteSpace(each.row.Place)).ToList();
        Refusals = [.. placed.Where(each => !int.TryParse(each.row.Place, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(each => new FieldRefusal($"Items-{each.at}", "Give the place as a number, or leave it empty."))];
        if (Refusals.Count > 0) return Page();
        var wanted = placed.OrderBy(each => int.Parse(each.row.Place!, CultureInfo.InvariantCulture)).ThenBy(each => each.at).Select(each => (each.row.Proposal!, LawWords.Day(each.row.Day) ?? Workshop.Card.From)).ToList();
        var outcome = await desk.SetAgenda(handle, Version, wanted, Process("workshop.agenda", "agenda of a workshop", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["The agenda is saved."]);
        return Redirect(Back);
    }

    private async Task<bool> Read(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Workshop.Card.IsClosed) return false;
        var open = (await proposals.List(Viewer, Workshop.Card.Country, null, cancel)).Where(card => card.State == ProposalState.UnderReview);
        Titles = Workshop.Agenda.Select(item => item.Proposal).Concat(open).DistinctBy(card => card.Handle).ToDictionary(card => card.Handle, card => $"{card.Label} {card.Title}", StringComparer.Ordinal);
        return true;
    }

    public sealed record ItemRow
    {
        public string? Proposal { get; init; }

        public string? Place { get; init; }

        public string? Day { get; init; }
    }
}
