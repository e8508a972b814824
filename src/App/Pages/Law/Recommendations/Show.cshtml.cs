using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Recommendations;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(RecommendationLedger ledger, ProposalShelf proposals, VerdictRegister verdicts, Benchmark benchmark, CommentLedger comments, ActShelf acts, OrganisationRegister organisations, ChainStrips strips) : LawPage
{
    public RecommendationCard Card { get; private set; } = null!;

    public Criterion? Criterion { get; private set; }

    public VerdictCard? Verdict { get; private set; }

    public IReadOnlyList<ProposalCard> Proposals { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public bool MayDraft => Viewer.May(ActionKind.Write, Section.Drafting);

    /// <summary>The acts that would move: the act where it is on the shelf, the proposals that word it, and whether one notes it without words.</summary>
    public IReadOnlyList<(string Key, ActCard? Act, IReadOnlyList<ProposalCard> Worded, bool Missing)> Package { get; private set; } = [];

    public IReadOnlyList<CommentCard> Comments { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    [BindProperty(Name = "Text")]
    public string? Text { get; set; }

    [BindProperty(Name = "ForBody")]
    public bool ForBody { get; set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPostComment(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await comments.CommentOnRecommendation(handle, Text ?? "", ForBody, Process("comment.write", "comment on a recommendation", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your comment is kept. The answer will stand beside it."]);
        return Redirect($"/law/recommendations/{handle}#comments");
    }

    public async Task<IActionResult> OnPostWithdrawComment(string handle, string comment, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await comments.Withdraw(comment, Process("comment.withdraw", "comment on a recommendation", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Your comment is withdrawn."]);
        return Redirect($"/law/recommendations/{handle}#comments");
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await ledger.Find(Viewer, handle, cancel) is not { } card) return false;
        Comments = await comments.OnRecommendation(Viewer, handle, cancel);
        Card = card;
        Criterion = benchmark.Find(card.Criterion);
        Verdict = await verdicts.History(Viewer, card.Criterion, card.Country, Today, cancel) is [var latest, ..] ? latest : null;
        Proposals = await proposals.List(Viewer, card.Country, handle, cancel);
        var units = new List<(ProposalCard Card, ProposalUnitCard Unit)>();
        foreach (var proposal in Proposals.Where(each => each.State is not ProposalState.Rejected))
            if (await proposals.Open(Viewer, proposal.Handle, null, Today, cancel) is { } page) units.AddRange(page.Units.Select(unit => (proposal, unit)));
        var package = new List<(string, ActCard?, IReadOnlyList<ProposalCard>, bool)>();
        foreach (var key in card.Acts)
            package.Add((key, await acts.FindByKey(Viewer, key, cancel), [.. units.Where(each => each.Unit.ActKey == key && each.Unit.Move != UnitMove.Missing).Select(each => each.Card).Distinct()], units.Any(each => each.Unit.ActKey == key && each.Unit.Move == UnitMove.Missing)));
        Package = package;
        await NameBodies(organisations, cancel);
        Strip = await strips.At(new ChainLink(ChainKind.Proposal, handle), Viewer, cancel, card.Label);
        return true;
    }
}
