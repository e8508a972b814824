using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.List, Section.Law)]
public sealed class IndexModel(WorkshopShelf shelf) : LawPage
{
    public IReadOnlyList<WorkshopCard> All { get; private set; } = [];

    /// <summary>The workshop that is not over, the nearest one; null when there is none.</summary>
    public WorkshopCard? Open => All.Where(card => !card.IsClosed).MinBy(card => card.From);

    public bool MayRun => Viewer.May(ActionKind.Write, Section.Drafting);

    public async Task OnGet(CancellationToken cancel)
    {
        All = await shelf.List(Viewer, Country.Code, cancel);
        Strip = new ChainStrip(ChainKind.Proposal);
    }
}
