using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Recommendations;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(RecommendationLedger ledger, OrganisationRegister organisations) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "status")]
    public RecommendationStatus? Status { get; set; }

    // "in-time" or "late": the adopted ones behind a figure of reform.
    [BindProperty(SupportsGet = true, Name = "reform")]
    public string? Reform { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    public IReadOnlyList<RecommendationCard> All { get; private set; } = [];

    public IEnumerable<RecommendationCard> Shown => All.Where(card => (Status is null || card.Status == Status) && Reform switch
    {
        "in-time" => card.Status == RecommendationStatus.Adopted && !ReformFigures.IsLate(card),
        "late" => ReformFigures.IsLate(card),
        _ => true,
    });

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public async Task OnGet(CancellationToken cancel)
    {
        await NameBodies(organisations, cancel);
        All = await ledger.List(Viewer, CountryOr(Of), null, cancel);
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["Recommendations"], null);
    }
}
