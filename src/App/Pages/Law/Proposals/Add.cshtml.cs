using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class AddModel(ProposalDesk desk, RecommendationLedger ledger) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "recommendation")]
    public string? From { get; set; }

    [BindProperty]
    public ProposalForm Form { get; set; } = new();

    public IReadOnlyList<RecommendationCard> All { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        await Hang(cancel);
        Form = new ProposalForm { Recommendations = From is null ? [] : [From] };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Hang(cancel);
        var country = All.FirstOrDefault(card => Form.Recommendations.Contains(card.Handle))?.Country ?? Country.Code;
        var outcome = await desk.Begin(new ProposalDraft(country, Form.Title ?? "", Form.Recommendations), Process("proposal.begin", "carries out a recommendation", "law reform"), cancel);
        Refusals = outcome.Refusals;
        return outcome.IsStored ? Redirect($"/law/proposals/{outcome.Handle}/unit") : Page();
    }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task Hang(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["A new proposal"], null);
        All = await ledger.List(Viewer, Country.Code, null, cancel);
        if (From is not null && await ledger.Find(Viewer, From, cancel) is { } asked && asked.Country != Country.Code) All = await ledger.List(Viewer, asked.Country, null, cancel);
    }

    public sealed record ProposalForm
    {
        public string? Title { get; init; }

        public List<string> Recommendations { get; init; } = [];
    }
}
