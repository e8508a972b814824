using Throughline.Sop.Checks;

namespace Throughline.Sop;

/// <summary>
/// Checks a procedure before anybody relies on it: references, graph, duties, decisions, records and the invariants that a
/// graph can show (I1, I2, I4, I7, I9, I10). Every rule is described in docs/guides/sop-format.md.
/// </summary>
public static class SopCheck
{
    /// <summary>All findings: errors first, then by line. The same procedure always gives the same list.</summary>
    public static IReadOnlyList<Finding> Check(Procedure p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var graph = new SopGraph(p);
        var found = new List<Finding>();
        ReferenceRules.Check(graph, found);
        FactRules.Check(graph, found);
        ReachabilityRules.Check(graph, found);
        DutyRules.Check(graph, found);
        DecisionRules.Check(graph, found);
        RecordRules.Check(graph, found);
        CooperationRules.Check(graph, found);
        InterferenceRules.Check(graph, found);
        ProtectionRules.Check(graph, found);
        SoundnessRules.Check(graph, found);
        TimeRules.Check(graph, found);
        PersonRules.Check(graph, found);
        return [.. found.OrderBy(f => f.Severity).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }
}
