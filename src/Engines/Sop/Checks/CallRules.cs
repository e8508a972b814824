namespace Throughline.Sop.Checks;

/// <summary>A step that another procedure carries out: that procedure exists, ends, and does not come back to this one.</summary>
internal static class CallRules
{
    public static void Check(SopGraph graph, IReadOnlyDictionary<string, Procedure> called, List<Finding> found)
    {
        foreach (var step in graph.Steps.Where(s => s.Calls is not null))
        {
            void Add(string rule, string message, IReadOnlyList<string> path) => found.Add(new Finding(FindingSeverity.Error, rule, step.Id, step.Line, message, path));
            if (!called.TryGetValue(step.Calls!, out var procedure))
                Add("call-unknown", $"{graph.Name(step)} is carried out by the procedure '{step.Calls}', which is not beside this one{Shown.Suggest(step.Calls!, called.Keys)}", []);
            else if (ComesBack(step) && Circle(graph.Procedure.Id, procedure, called) is { } circle)
                Add("call-circle", $"{graph.Name(step)} calls a procedure that comes back to this one; a case would never get out.", [graph.Name(step), .. circle]);
            else if (!procedure.Steps.Any(s => s.End))
                Add("call-without-end", $"{graph.Name(step)} is carried out by '{step.Calls}', which has no end to come back from.", []);
            else if (!procedure.Steps.Any(s => s.Start))
                Add("call-without-start", $"{graph.Name(step)} is carried out by '{step.Calls}', which has no start.", []);
        }
    }

    /// <summary>A call from a step that ends the case hands the person over and does not come back.</summary>
    private static bool ComesBack(Step step) => step.Next.Count > 0 || !step.End || step.EndsBranchOnly;

    private static List<string>? Circle(string home, Procedure first, IReadOnlyDictionary<string, Procedure> called)
    {
        var before = new Dictionary<string, string?>(StringComparer.Ordinal) { [first.Id] = null };
        var queue = new Queue<Procedure>([first]);
        while (queue.TryDequeue(out var at))
        {
            if (at.Id == home)
            {
                var way = new List<string>();
                for (string? id = at.Id; id is not null; id = before[id])
                    way.Insert(0, id);
                return way;
            }
            foreach (var next in at.Steps.Where(ComesBack).Select(s => s.Calls).OfType<string>().Where(c => called.ContainsKey(c) && before.TryAdd(c, at.Id)))
                queue.Enqueue(called[next]);
        }
        return null;
    }
}
