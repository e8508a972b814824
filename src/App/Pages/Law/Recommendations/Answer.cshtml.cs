using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Recommendations;

[Needs(ActionKind.Write, Section.Law)]
public sealed class AnswerModel(RecommendationLedger ledger) : LawPage
{
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    public RecommendationCard Card { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new AnswerForm { Status = Card.Status, AdoptedBy = Card.AdoptedBy, AdoptedOn = Card.AdoptedOn is { } day ? LawWords.Iso(day) : null, Version = Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Refusals = await ledger.Answer(handle, Form.Status, Form.AdoptedBy, Form.Version, Process("recommendation.answer", "answer of the addressee", "benchmark"), cancel, LawWords.Day(Form.AdoptedOn));
        if (Refusals.Count > 0) return Page();
        Flash(T["Saved."]);
        return Redirect("/law/recommendations/" + Card.Handle);
    }

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await ledger.Find(Viewer, handle, cancel) is not { } card) return false;
        Card = card;
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, card.Label, null);
        return true;
    }

    public sealed record AnswerForm
    {
        public RecommendationStatus Status { get; init; }

        public string? AdoptedBy { get; init; }

        public string? AdoptedOn { get; init; }

        public int Version { get; init; }
    }
}
