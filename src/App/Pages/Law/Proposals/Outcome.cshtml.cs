using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class OutcomeModel(ProposalDesk desk, ProposalShelf shelf) : ProposalFormPage(shelf)
{
    [BindProperty]
    public OutcomeForm Form { get; set; } = new();

    /// <summary>Where the proposal may be led from here.</summary>
    public IEnumerable<ProposalState> Ways => Enum.GetValues<ProposalState>().Where(state => ProposalDesk.May(Proposal.Card.State, state));

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || !Ways.Any()) return Absent();
        Form = new OutcomeForm { State = Ways.Count() == 1 ? Ways.First() : null, Version = Proposal.Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var outcome = await desk.Move(handle, Form.Version, Form.State ?? (ProposalState)(-1), Form.Reason, Process("proposal.move", "outcome of the review", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Saved."]);
        return Redirect(Back);
    }

    public sealed record OutcomeForm
    {
        public ProposalState? State { get; init; }

        public string? Reason { get; init; }

        public int Version { get; init; }
    }
}
