namespace Throughline.Sop.Checks;

/// <summary>Every step can be reached, and from every step the work can end.</summary>
internal static class ReachabilityRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        if (graph.Starts.Count == 0)
            found.Add(new Finding(FindingSeverity.Error, "no-start", null, 1, "No step is marked 'start: yes'; nobody can enter this procedure.", []));
        var ends = Enumerable.Range(0, graph.Steps.Count).Where(i => graph.Steps[i].End).ToList();
        if (ends.Count == 0)
            found.Add(new Finding(FindingSeverity.Error, "no-end", null, 1, "No step is marked 'end: yes'; a case could never be closed.", []));
        var finishes = graph.ReachBack(ends);
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            var step = graph.Steps[i];
            if (graph.Starts.Count > 0 && !graph.Reached[i])
                found.Add(new Finding(FindingSeverity.Error, "unreachable", step.Id, step.Line, $"No way leads from a start to {graph.Name(step)}; add a way to it, or take it out.", []));
            else if (ends.Count > 0 && !finishes[i])
                found.Add(new Finding(FindingSeverity.Error, "no-finish", step.Id, step.Line, $"{graph.Name(step)} is a dead end: from it no way leads to an end. Say who acts next.", graph.Tell(i)));
        }
    }
}
