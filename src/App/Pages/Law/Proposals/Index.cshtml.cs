using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(ProposalShelf shelf) : LawPage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "state")]
    public ProposalState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<ProposalCard> All { get; private set; } = [];

    public IReadOnlyList<ProposalCard> Found { get; private set; } = [];

    public int Pages => (Found.Count + PageSize - 1) / PageSize;

    public IEnumerable<ProposalCard> Shown => Found.Skip((Number - 1) * PageSize).Take(PageSize);

    public bool SeesDrafts => Viewer.May(ActionKind.Open, Section.Drafting);

    public bool MayDraft => Viewer.May(ActionKind.Write, Section.Drafting);

    public async Task OnGet(CancellationToken cancel)
    {
        All = await shelf.List(Viewer, CountryOr(Of), null, cancel);
        Found = [.. All.Where(card => State is null || card.State == State)];
        Number = Math.Clamp(Number, 1, Math.Max(Pages, 1));
        Strip = new ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, T["Proposals"], null);
    }
}
