using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;

namespace Throughline.App.Chain;

/// <summary>
/// Which stops a viewer may read at all. A closed stop is never looked up and never walked through, so that it is the same whether
/// or not anything is there.
/// </summary>
public static class ChainReading
{
    /// <summary>Section a stop of that kind belongs to. What stands at a case action here is a protected count, never a case.</summary>
    public static Section SectionOf(ChainKind kind) => kind switch
    {
        ChainKind.Criterion or ChainKind.Provision or ChainKind.Proposal => Section.Law,
        ChainKind.ProcedureStep => Section.Procedures,
        _ => Section.Figures,
    };

    /// <summary>What practice shows moves with every single case, so it is closed to the other side of the wall, whatever there is.</summary>
    public static bool MayRead(Viewer viewer, ChainKind kind) =>
        viewer.May(ActionKind.List, SectionOf(kind)) && !(viewer.Side == Side.Enforcement && kind is (ChainKind.CaseAction or ChainKind.Evidence));
}
