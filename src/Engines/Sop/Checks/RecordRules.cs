namespace Throughline.Sop.Checks;

/// <summary>A record is used only where every way to the step has made it.</summary>
internal static class RecordRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        var declared = graph.Procedure.Records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var makers = graph.Steps.Select((s, i) => (s, i)).SelectMany(p => p.s.Records.Select(r => (Record: r, p.i))).ToLookup(p => p.Record, p => p.i);
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            foreach (var record in graph.Steps[i].Uses.Concat(graph.Steps[i].Shares.Select(s => s.Record)).Where(declared.Contains).Distinct())
                CheckUse(graph, i, record, makers[record].ToHashSet(), found);
        }
        foreach (var record in graph.Procedure.Records.Where(r => !makers.Contains(r.Id) && graph.Steps.All(s => !s.Uses.Contains(r.Id) && s.Shares.All(g => g.Record != r.Id))))
            found.Add(new Finding(FindingSeverity.Note, "record-idle", null, record.Line, $"No step makes or uses the record '{record.Id}'.", []));
    }

    private static void CheckUse(SopGraph graph, int user, string record, HashSet<int> makers, List<Finding> found)
    {
        var step = graph.Steps[user];
        var name = $"'{record} {Localized.In(graph.Procedure.Records.First(r => r.Id == record).Name, graph.Procedure.Language)}'";
        if (makers.Count == 0)
            found.Add(new Finding(FindingSeverity.Error, "record-never-made", step.Id, step.Line, $"{graph.Name(step)} uses {name}, which no step makes.", graph.Tell(user)));
        else if (!makers.Contains(user) && graph.Path(graph.Starts.Where(s => !makers.Contains(s)), i => i == user, e => !makers.Contains(e.To), out var first) is { } path)
            found.Add(new Finding(FindingSeverity.Error, "record-too-early", step.Id, step.Line, $"{graph.Name(step)} uses {name}, and on this way nobody has made it.", graph.Tell(first, path)));
    }
}
