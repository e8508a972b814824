using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.List, Section.Procedures)]
public sealed class IndexModel(ProcedureShelf shelf) : StaffPage
{
    public override Room Room => Room.People;

    public IReadOnlyList<ProcedureCard> Versions { get; private set; } = [];

    public bool MayAdd => Viewer.May(ActionKind.Write, Section.Procedures);

    public int Drafts => Versions.Count(version => version.IsDraft);

    public int Held => Versions.Count(version => version.HoldsOn(Today));

    public async Task OnGet(CancellationToken cancel)
    {
        Versions = await shelf.All(Viewer, cancel);
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Procedures"], null);
    }
}
