using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Statistics.Releases;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>Which goals of the 2030 Agenda the mechanism touches, what is counted here, and who holds the rest.</summary>
[Needs(ActionKind.List, Section.Figures)]
public sealed class SdgModel(ReleaseLedger ledger) : StaffPage
{
    public override Room Room => Room.Evidence;

    public ReleaseView? Latest { get; private set; }

    public async Task OnGet(CancellationToken cancel)
    {
        Latest = await ledger.Latest(null, Viewer, cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Goals"], null);
    }
}
