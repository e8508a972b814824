using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Analyses;

[Needs(ActionKind.List, Section.Drafting)]
public sealed class IndexModel(AnalysisShelf shelf) : LawPage
{
    public IReadOnlyList<AnalysisCard> All { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    public async Task OnGet(CancellationToken cancel) => All = await shelf.List(Viewer, null, cancel);
}
