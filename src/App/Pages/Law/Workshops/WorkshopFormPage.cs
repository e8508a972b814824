using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

/// <summary>Base of the pages of one workshop.</summary>
public abstract class WorkshopFormPage(WorkshopShelf shelf, OrganisationRegister organisations) : LawPage
{
    public WorkshopPage Workshop { get; private set; } = null!;

    public IReadOnlyList<FieldRefusal> Refusals { get; protected set; } = [];

    public string Back => $"/law/workshops/{Workshop.Card.Handle}";

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    /// <summary>Reads the workshop; false when it is absent or not the viewer's.</summary>
    protected async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, cancel) is not { } page) return false;
        Workshop = page;
        await NameBodies(organisations, cancel);
        Strip = new ChainStrip(ChainKind.Proposal);
        return true;
    }
}
