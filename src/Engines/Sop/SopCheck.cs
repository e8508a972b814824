using Throughline.Sop.Calendars;
using Throughline.Sop.Checks;

namespace Throughline.Sop;

/// <summary>
/// Checks a procedure before anybody relies on it: references, graph, duties, decisions, records and the invariants that a
/// graph can show (I1 to I5, I7, I9 to I11). Every rule is described in docs/guides/sop-format.md.
/// </summary>
public static class SopCheck
{
    /// <summary>Within which bounds the findings are exact, in one sentence.</summary>
    public static string Bounds { get; } = System.FormattableString.Invariant($"Exact for up to {DecisionTable.MostCombinations:#,0} combinations of facts in one step and {SoundnessRules.MostStates:#,0} states where steps wait for each other; beyond, a warning says so. A step is done at most {Running.ProcedureRun.UsualRounds} times in a case unless 'atMost' says otherwise.");

    /// <summary>All findings: errors first, then by line. The same procedure always gives the same list.</summary>
    public static IReadOnlyList<Finding> Check(Procedure p) => Check(p, WorkCalendar.Usual, null);

    /// <summary>The same with the calendar that working time is counted by, and the procedures that steps call.</summary>
    /// <param name="p">The procedure, with the values of a country where there are any.</param>
    /// <param name="calendar">The calendar of the country or region.</param>
    /// <param name="called">Id → procedure, for steps that call one; null: calls are not looked at.</param>
    public static IReadOnlyList<Finding> Check(Procedure p, WorkCalendar calendar, IReadOnlyDictionary<string, Procedure>? called)
    {
        ArgumentNullException.ThrowIfNull(calendar);
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
        ReflectionRules.Check(graph, found);
        ConsentRules.Check(graph, found);
        KeepableRules.Check(graph, calendar, found);
        if (called is not null)
            CallRules.Check(graph, called, found);
        return [.. found.OrderBy(f => f.Severity).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
    }
}
