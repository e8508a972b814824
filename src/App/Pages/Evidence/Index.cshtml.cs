using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;
using Throughline.Statistics.Releases;
using Throughline.Statistics.Working;

namespace Throughline.App.Pages.Evidence;

/// <summary>Home of the room: what is known, one line a finding. The other side of the wall reads published figures and law only.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class IndexModel(ReleaseLedger ledger, WorkingDesk work, NeedFacts needs, ProcedureShelf shelf, StepFacts steps, ReformFigures reform) : StaffPage
{
    public override Room Room => Room.Evidence;

    public ReleaseView? Release { get; private set; }

    public WorkingFigures? Work { get; private set; }

    public NeedFigures? Unfunded { get; private set; }

    public (string Step, StepFigures Figures)? Late { get; private set; }

    public ReformSheet? Reform { get; private set; }

    public bool MayCount => PersonFacts.MayCount(Viewer);

    public bool MayMoney => Viewer.May(ActionKind.List, Section.Money);


    public bool MayRelease => ReleaseLedger.MayPrepare(Viewer) || ReleaseLedger.MayApprove(Viewer);

    public async Task OnGet(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["What practice shows"], null);
        Release = await ledger.Latest(null, Viewer, cancel);
        Reform = await reform.Of(Viewer, Country.Code, Today, cancel);
        if (!MayCount) return;
        Work = await work.Read(Viewer, cancel);
        if (Work is not null)
            Unfunded = (await needs.ByService(Viewer, Work.From, Work.To, cancel, Work.Threshold)).Where(need => need.Unfunded.Value > 0).MaxBy(need => need.Unfunded.Value);
        if ((await shelf.All(Viewer, cancel)).FirstOrDefault(card => !card.IsDraft && card.HoldsOn(Today)) is not { } procedure) return;
        var told = (await steps.Of(procedure.Handle, Viewer, cancel)).Where(line => line is { Late.Value: > 0, Done.Value: > 0 }).ToList();
        if (told.MaxBy(line => (double)line.Late.Value! / line.Done.Value!.Value) is { } most) Late = (most.Step, most);
    }
}
