namespace Throughline.Sop.Checks;

/// <summary>
/// I9: support goes on until closure, whether or not a decision is ever taken. I10: every entitlement and status can be
/// reached without an enforcement actor. Both as far as a graph can show it.
/// </summary>
internal static class ProtectionRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        CheckEnds(graph, found);
        CheckWaiting(graph, found);
        CheckEnforcement(graph, found);
    }

    private static void CheckEnds(SopGraph graph, List<Finding> found)
    {
        var assistance = Indexes(graph, s => s.Assistance).Where(i => graph.Reached[i]).ToList();
        // A step that hands the person over to another procedure ends this one only: support goes on there.
        foreach (var end in Indexes(graph, s => s.End && !s.EndsBranchOnly && !s.Closure && s.Calls is null).Where(i => graph.Reached[i]))
        {
            if (graph.Path(assistance, i => i == end, e => !graph.Steps[e.To].Closure, out var first) is not { } path)
                continue;
            found.Add(new Finding(FindingSeverity.Error, "I9-end", graph.Steps[end].Id, graph.Steps[end].Line, $"Support that began at {graph.Name(first)} ends at {graph.Name(end)} without a closure step (I9): lead there first, or write 'end: branch' if only this line of work ends.", graph.Tell(first, path)));
        }
        // Where only a line of work ends, the case goes on beside it and is closed there.
        foreach (var helper in assistance.Where(i => !graph.Reach([i], _ => true).Where((r, j) => r && (graph.Steps[j].Closure || graph.Steps[j].EndsBranchOnly)).Any()).Take(1))
            found.Add(new Finding(FindingSeverity.Warning, "I9-no-closure", graph.Steps[helper].Id, graph.Steps[helper].Line, $"From {graph.Name(helper)} no step marked 'closure: yes' can be reached; say who may end support and how.", graph.Tell(helper)));
    }

    private static void CheckWaiting(SopGraph graph, List<Finding> found)
    {
        var assistance = Indexes(graph, s => s.Assistance).Where(i => graph.Reached[i]).ToList();
        if (assistance.Count == 0 || !graph.Steps.Any(s => s.Decision?.GrantsStatus == true))
            return;
        var before = graph.Reach(graph.Starts, e => graph.Steps[e.From].Decision?.GrantsStatus != true);
        if (assistance.TrueForAll(i => !before[i]))
            found.Add(new Finding(FindingSeverity.Error, "I9-waits", graph.Steps[assistance[0]].Id, graph.Steps[assistance[0]].Line, "All help waits for a decision on status (I9): let at least urgent help begin before it.", graph.Tell(assistance[0])));
    }

    private static void CheckEnforcement(SopGraph graph, List<Finding> found)
    {
        bool Enforces(int step) => graph.Actors.TryGetValue(graph.Steps[step].ActorId, out var actor) && actor.Side == ActorSide.Enforcement;

        if (graph.Starts.Count > 0 && graph.Starts.All(Enforces))
            found.Add(new Finding(FindingSeverity.Error, "I10-start", graph.Steps[graph.Starts[0]].Id, graph.Steps[graph.Starts[0]].Line, "The only way in is an enforcement body (I10): add a start with a body of the support side.", []));
        var goals = Indexes(graph, s => s.Assistance || s.Decision?.GrantsStatus == true).ToList();
        var told = new HashSet<int>();
        foreach (var start in graph.Starts)
        {
            var all = graph.Reach([start], _ => true);
            var without = graph.Reach([start], e => !Enforces(e.To));
            foreach (var goal in goals.Where(g => all[g] && !without[g] && told.Add(g)))
            {
                var path = graph.Path([start], i => i == goal, null, out var first)!;
                var what = graph.Steps[goal].Assistance ? "assistance" : "a status";
                var why = Enforces(goal) ? "is in the hands of an enforcement body" : "is reached only through an enforcement body";
                found.Add(new Finding(FindingSeverity.Error, "I10-enforcement", graph.Steps[goal].Id, graph.Steps[goal].Line, $"{graph.Name(goal)} gives {what} and {why} (I10): open a way without it.", graph.Tell(first, path)));
            }
        }
    }

    private static IEnumerable<int> Indexes(SopGraph graph, Func<Step, bool> holds) => Enumerable.Range(0, graph.Steps.Count).Where(i => holds(graph.Steps[i]));
}
