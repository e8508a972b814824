using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law;

[Needs(ActionKind.List, Section.Law)]
public sealed class WayModel(ApprovalRoute route, OrganisationRegister organisations) : LawPage
{
    private const int Spare = 3;

    [BindProperty]
    public List<StageRow> Rows { get; set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Approve, Section.Law);

    public async Task OnGet(CancellationToken cancel)
    {
        await NameBodies(organisations, cancel);
        Rows = [.. (await route.Of(Viewer, Country.Code, cancel)).Select(stage => new StageRow
        {
            Name = stage.Name, Body = stage.Body, Days = stage.Days.ToString(CultureInfo.InvariantCulture), Ranks = string.Join('\n', stage.Ranks), Adopts = stage.Adopts,
        })];
        if (MayWrite) Rows.AddRange(Enumerable.Range(0, Spare).Select(_ => new StageRow()));
        Strip = new ChainStrip(ChainKind.Proposal);
    }

    public async Task<IActionResult> OnPost(string? more, CancellationToken cancel)
    {
        await NameBodies(organisations, cancel);
        Strip = new ChainStrip(ChainKind.Proposal);
        if (more is not null)
        {
            ModelState.Clear();
            Rows.AddRange(Enumerable.Range(0, Spare).Select(_ => new StageRow()));
            return Page();
        }
        // An empty row is no station; one with a day count that is no number is told with its own place.
        var filled = Rows.Where(row => !string.IsNullOrWhiteSpace(row.Name) || !string.IsNullOrWhiteSpace(row.Body)).ToList();
        var stages = filled.Select((row, at) => new StageCard(at + 1, row.Name ?? "", row.Body ?? "", Count(row.Days), row.Adopts,
            (row.Ranks ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).ToList();
        Refusals = await route.Set(Country.Code, stages, Process("way.set", "way from draft to law", "law reform"), cancel);
        if (Refusals.Count > 0)
        {
            ModelState.Clear();
            Rows = [.. filled, .. Enumerable.Range(0, Spare).Select(_ => new StageRow())];
            return Page();
        }
        Flash(T["The way is saved."]);
        return Redirect("/law/way");
    }

    private static int Count(string? days) => string.IsNullOrWhiteSpace(days) ? 0 : int.TryParse(days.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : -1;

    public sealed record StageRow
    {
        public string? Name { get; init; }

        public string? Body { get; init; }

        public string? Days { get; init; }

        public string? Ranks { get; init; }

        public bool Adopts { get; init; }
    }
}
