using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class AddModel(WorkshopDesk desk) : LawPage
{
    [BindProperty]
    public AddForm Form { get; set; } = new();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public void OnGet()
    {
        Form = new AddForm { From = LawWords.Iso(Today), Until = LawWords.Iso(Today.AddDays(1)), Quorum = "11" };
        Strip = new ChainStrip(ChainKind.Proposal);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Proposal);
        var draft = new WorkshopDraft(Country.Code, Form.Title ?? "", Form.Place ?? "", LawWords.Day(Form.From) ?? DateOnly.MinValue, LawWords.Day(Form.Until) ?? DateOnly.MinValue,
            int.TryParse(Form.Quorum, NumberStyles.None, CultureInfo.InvariantCulture, out var quorum) ? quorum : 0);
        var outcome = await desk.Convene(draft, Process("workshop.convene", "workshop", "law reform"), cancel);
        Refusals = outcome.Refusals;
        return outcome.IsStored ? Redirect($"/law/workshops/{outcome.Handle}/seats") : Page();
    }

    public sealed record AddForm
    {
        public string? Title { get; init; }

        public string? Place { get; init; }

        public string? From { get; init; }

        public string? Until { get; init; }

        public string? Quorum { get; init; }
    }
}
