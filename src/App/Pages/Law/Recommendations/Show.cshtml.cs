using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Recommendations;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(RecommendationLedger ledger, ProposalShelf proposals, VerdictRegister verdicts, Benchmark benchmark, OrganisationRegister organisations, ChainStrips strips) : LawPage
{
    public RecommendationCard Card { get; private set; } = null!;

    public Criterion? Criterion { get; private set; }

    public VerdictCard? Verdict { get; private set; }

    public IReadOnlyList<ProposalCard> Proposals { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public bool MayDraft => Viewer.May(ActionKind.Write, Section.Drafting);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await ledger.Find(Viewer, handle, cancel) is not { } card) return Absent();
        Card = card;
        Criterion = benchmark.Find(card.Criterion);
        Verdict = await verdicts.History(Viewer, card.Criterion, card.Country, Today, cancel) is [var latest, ..] ? latest : null;
        Proposals = await proposals.List(Viewer, card.Country, handle, cancel);
        await NameBodies(organisations, cancel);
        Strip = await strips.At(new ChainLink(ChainKind.Proposal, handle), Viewer, cancel, card.Label);
        return Page();
    }
}
