namespace Throughline.Sop.Checks;

/// <summary>
/// I1: assistance never depends on co-operation with law enforcement, directly or through what was derived from it; I2: nor
/// does the end of a case. A way depends when its condition, or for "otherwise" the condition of a sibling, asks a marked
/// fact. A step depends when every way to it does; a fact or record settled only in such a step is marked in turn.
/// </summary>
internal static class CooperationRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        var tainted = Tainted(graph);
        var free = graph.Reach(graph.Starts, e => !Depends(graph, e, tainted));
        var lost = new Lazy<bool[]?>(() => InterferenceRules.EverLost(graph, tainted));
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            var step = graph.Steps[i];
            if (step.Assistance && graph.Reached[i])
                CheckAssistance(graph, i, tainted, free, lost, found);
            if (!step.Assistance && !step.Closure && !(step.End && !step.EndsBranchOnly))
                continue;
            CheckTimes(graph, step, i, tainted, free, found);
        }
        CheckEnds(graph, tainted, found);
        CheckAskingWays(graph, tainted, free, found);
    }

    /// <summary>Ids of the facts marked as co-operation, derived from such a fact, or settled only where such a fact was asked.</summary>
    public static HashSet<string> Tainted(SopGraph graph)
    {
        var tainted = graph.Procedure.Facts.Where(f => f.Cooperation).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = tainted.Count;
            var free = graph.Reach(graph.Starts, e => !Depends(graph, e, tainted));
            foreach (var fact in graph.Procedure.Facts)
            {
                if (fact.Sources.Any(tainted.Contains) || graph.IndexOf(fact.SetBy) is { } step && graph.Reached[step] && !free[step])
                    tainted.Add(fact.Id);
            }
        }
        while (tainted.Count != before);
        return tainted;
    }

    /// <summary>True when the answer on co-operation can decide whether the way is open; to mention it is not enough.</summary>
    private static bool Depends(SopGraph graph, Edge edge, HashSet<string> tainted)
    {
        if (edge.Way is not { } way)
            return false;
        if (!way.Otherwise)
            return way.Condition is { } condition && ConditionDependence.On(graph, condition.Root, tainted);
        var others = graph.Steps[edge.From].Next.Where(w => w.Condition is not null).Select(w => w.Condition!.Root).ToList();
        return ConditionDependence.On(graph, new ConditionNode.Not(new ConditionNode.Any(others)), tainted);
    }

    private static void CheckAssistance(SopGraph graph, int index, HashSet<string> tainted, bool[] free, Lazy<bool[]?> lost, List<Finding> found)
    {
        var step = graph.Steps[index];
        // Every way may ask and the help be the same for everybody: one way for yes, one for no.
        if (!free[index] && lost.Value?[index] != false)
        {
            var path = graph.Path(graph.Starts, i => i == index, null, out var first)!;
            var asked = path.Where(e => Depends(graph, e, tainted)).SelectMany(e => AskedBy(graph, e)).Where(tainted.Contains).Distinct();
            found.Add(new Finding(FindingSeverity.Error, "I1-way", step.Id, step.Line, $"{graph.Name(step)} is assistance, and every way to it asks {string.Join(", ", asked.Select(f => Told(graph, f)))}. Help never depends on co-operation with law enforcement (I1): open a way that does not ask it.", graph.Tell(first, path)));
        }
        foreach (var record in step.Uses.Distinct())
        {
            var makers = graph.Steps.Select((s, i) => (s, i)).Where(p => p.s.Records.Contains(record) && graph.Reached[p.i]).Select(p => p.i).ToList();
            if (free[index] && makers.Count > 0 && makers.TrueForAll(m => !free[m]))
                found.Add(new Finding(FindingSeverity.Error, "I1-record", step.Id, step.Line, $"{graph.Name(step)} is assistance and needs the record '{record}', which is made only where co-operation with law enforcement was asked (I1).", graph.Tell(makers[0])));
        }
    }

    /// <summary>A way that asks about co-operation leads to help that another way reaches: nobody may lose the help by it.</summary>
    private static void CheckAskingWays(SopGraph graph, HashSet<string> tainted, bool[] free, List<Finding> found)
    {
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            foreach (var way in graph.Steps[i].Next)
            {
                if (graph.IndexOf(way.To) is not { } to || to == i || !graph.Steps[to].Assistance || !free[to] || !graph.Reached[i])
                    continue;
                var edge = new Edge(i, to, way, true);
                if (Depends(graph, edge, tainted) && graph.Path(graph.Starts, s => s == i, null, out var first) is { } path)
                    found.Add(new Finding(FindingSeverity.Warning, "I1-asks", graph.Steps[i].Id, way.Line, $"The way from {graph.Name(i)} to {graph.Name(to)} asks {string.Join(", ", AskedBy(graph, edge).Where(tainted.Contains).Distinct().Select(f => Told(graph, f)))}. Another way does not; better that no way to help asks it (I1).", graph.Tell(first, [.. path, edge])));
            }
        }
    }

    private static void CheckTimes(SopGraph graph, Step step, int index, HashSet<string> tainted, bool[] free, List<Finding> found)
    {
        foreach (var time in ReferenceRules.AllTimes(step))
        {
            if (time.When is { } when && ConditionDependence.On(graph, when.Root, tainted))
                found.Add(new Finding(FindingSeverity.Error, "I1-deadline", step.Id, time.Line, $"The time of {graph.Name(step)} asks {string.Join(", ", time.When!.Facts.Where(tainted.Contains).Select(f => Told(graph, f)))}; give the same time to everybody (I1).", graph.Tell(index)));
            if (free[index] && graph.IndexOf(time.From) is { } origin && graph.Reached[origin] && !free[origin])
                found.Add(new Finding(FindingSeverity.Error, "I1-deadline", step.Id, time.Line, $"The time of {graph.Name(step)} counts from {graph.Name(origin)}, which is reached only where co-operation with law enforcement was asked (I1); count from a step everybody reaches.", graph.Tell(origin)));
        }
    }

    /// <summary>I2: no way into the end of a case asks about co-operation.</summary>
    private static void CheckEnds(SopGraph graph, HashSet<string> tainted, List<Finding> found)
    {
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            var step = graph.Steps[i];
            if (!graph.Reached[i])
                continue;
            foreach (var way in step.Next.Where(w => graph.IndexOf(w.To) is { } to && (graph.Steps[to].Closure || graph.Steps[to].End && !graph.Steps[to].EndsBranchOnly)))
            {
                var edge = new Edge(i, graph.IndexOf(way.To)!.Value, way, true);
                if (Depends(graph, edge, tainted))
                    found.Add(new Finding(FindingSeverity.Error, "I2-closure", step.Id, way.Line, $"The way from {graph.Name(step)} to {graph.Name(edge.To)} asks {string.Join(", ", AskedBy(graph, edge).Where(tainted.Contains).Distinct().Select(f => Told(graph, f)))}. A case never ends because somebody does not co-operate (I2).", graph.Tell(i).Count > 0 ? [.. graph.Tell(i), graph.Name(edge.To)] : []));
            }
        }
    }

    private static IEnumerable<string> AskedBy(SopGraph graph, Edge edge) =>
        edge.Way is { Otherwise: true }
            ? graph.Steps[edge.From].Next.Where(w => w.Condition is not null).SelectMany(w => w.Condition!.Facts)
            : edge.Way?.Condition?.Facts ?? [];

    public static string Told(SopGraph graph, string fact) => graph.Facts[fact] switch
    {
        { Cooperation: true } => graph.FactName(fact),
        { Sources.Count: > 0 } derived => $"{graph.FactName(fact)} (derived from {string.Join(", ", derived.Sources.Select(graph.FactName))})",
        { SetBy: { } by } => $"{graph.FactName(fact)} (settled at {by}, where co-operation was asked)",
        _ => graph.FactName(fact),
    };
}
