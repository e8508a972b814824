using Throughline.Law;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law;

/// <summary>Base of the forms that stand below a proposal.</summary>
public abstract class ProposalFormPage(ProposalShelf shelf) : LawPage
{
    public ProposalPage Proposal { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; protected set; } = [];

    public string Back => $"/law/proposals/{Proposal.Card.Handle}";

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    /// <summary>Reads the proposal; false when it is absent or not the viewer's.</summary>
    protected async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, null, Today, cancel) is not { } page) return false;
        Proposal = page;
        Strip = new Throughline.App.Shell.ChainStrip(ChainKind.Proposal).With(ChainKind.Proposal, page.Card.Label, null);
        return true;
    }
}
