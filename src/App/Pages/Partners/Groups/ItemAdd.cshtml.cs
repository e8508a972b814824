using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Partners.Groups;
using Throughline.Platform.Access;
using Throughline.Procedures;

namespace Throughline.App.Pages.Partners.Groups;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ItemAddModel(MeetingTable table, RecommendationLedger recommendations, ProposalShelf proposals, PracticeLibrary practice, ProcedureShelf shelf) : TogetherPage
{
    private const int LongestTitle = 300;

    public MeetingSheet Sheet { get; private set; } = null!;

    [BindProperty]
    public ItemForm Form { get; set; } = new();

    /// <summary>What an item may point to, by kind: the value that is sent and its words.</summary>
    public IReadOnlyList<(AgendaKind Kind, IReadOnlyList<(string Value, string Words)> Choices)> Choices { get; private set; } = [];

    public string Back => $"/partners/groups/{Sheet.Group.Handle}/meetings/{Sheet.Meeting.Number}";

    public async Task<IActionResult> OnGet(string handle, int number, CancellationToken cancel) => await Load(handle, number, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(string handle, int number, CancellationToken cancel)
    {
        if (!await Load(handle, number, cancel)) return Absent();
        var (kind, link, words) = Chosen();
        var title = string.IsNullOrWhiteSpace(Form.Title) ? words : Form.Title;
        var minutes = int.TryParse(Form.Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var planned) ? planned : 0;
        var answer = await table.Put(handle, number, null, new ItemDraft(kind, link, Cut(title), minutes), 0, Process("meeting.item", "item on the agenda", "protocol"), cancel);
        return Led(answer, Back + "#agenda", T["On the agenda, at the end."]) ?? Page();
    }

    private (AgendaKind Kind, string? Link, string Words) Chosen()
    {
        foreach (var (kind, choices) in Choices)
            foreach (var (value, words) in choices)
                if ($"{kind}:{value}" == Form.Link) return (kind, value, words);
        return (string.IsNullOrEmpty(Form.Link) ? AgendaKind.Text : AgendaKind.Recommendation, null, "");
    }

    private static string Cut(string text) => text.Length > LongestTitle ? text[..(LongestTitle - 1)] + "…" : text;

    private async Task<bool> Load(string handle, int number, CancellationToken cancel)
    {
        if (await table.Find(handle, number, Viewer, Today, cancel) is not { Runs: true } sheet) return false;
        Sheet = sheet;
        var language = CultureInfo.CurrentUICulture.Name;
        var steps = new List<(string, string)>();
        foreach (var card in await shelf.InForce(Today, Viewer, cancel))
            if (await shelf.Find(card.Handle, Viewer, cancel) is { } procedure) steps.AddRange(procedure.Steps.Select(step => (step.ChainId, $"{step.Id} {step.Title.In(language).Text}")));
        Choices =
        [
            (AgendaKind.Recommendation, [.. (await recommendations.List(Viewer, Country.Code, null, cancel)).Select(card => (card.Handle, $"{card.Label} {card.Text}"))]),
            (AgendaKind.Proposal, [.. (await proposals.List(Viewer, Country.Code, null, cancel)).Select(card => (card.Handle, $"{card.Label} {card.Title}"))]),
            (AgendaKind.PracticeCard, [.. (await practice.All(Viewer, Country.Code, null, cancel)).Select(card => (card.Handle, $"{card.Facts.Country}: {card.Facts.Measure}"))]),
            (AgendaKind.ProcedureStep, steps),
        ];
        return true;
    }

    public sealed record ItemForm
    {
        public string? Link { get; init; }

        public string? Title { get; init; }

        public string? Minutes { get; init; } = "15";
    }
}
