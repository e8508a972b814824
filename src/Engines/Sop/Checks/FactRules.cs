namespace Throughline.Sop.Checks;

/// <summary>Conditions ask declared facts for values they can have, and derivations do not run in a circle.</summary>
internal static class FactRules
{
    private static readonly string[] CooperationWords = ["cooperat", "co-operat", "testif", "witness", "sotrudnich"];

    public static void Check(SopGraph graph, List<Finding> found)
    {
        foreach (var step in graph.Steps)
        {
            foreach (var way in step.Next.Where(w => w.Condition is not null))
                CheckTests(graph, way.Condition!, step.Id, way.Line, found);
            foreach (var time in ReferenceRules.AllTimes(step).Where(t => t.When is not null))
                CheckTests(graph, time.When!, step.Id, time.Line, found);
        }
        foreach (var fact in graph.Procedure.Facts)
        {
            if (fact.Derivation is not null)
                CheckTests(graph, fact.Derivation, null, fact.Line, found);
            foreach (var source in fact.Sources.Where(s => fact.Derivation is null && !graph.Facts.ContainsKey(s)))
                found.Add(new Finding(FindingSeverity.Error, "unknown-fact", null, fact.Line, $"The fact '{fact.Id}' is derived from '{source}', which is not declared{Shown.Suggest(source, graph.Facts.Keys)}", []));
            if (RunsInCircle(fact, graph))
                found.Add(new Finding(FindingSeverity.Error, "derived-circle", null, fact.Line, $"The fact {graph.FactName(fact.Id)} is derived from itself; say which fact is recorded.", []));
            if (LooksLikeCooperation(fact) && !CooperationRules.Tainted(graph).Contains(fact.Id))
                found.Add(new Finding(FindingSeverity.Warning, "cooperation-unmarked", null, fact.Line, $"The fact {graph.FactName(fact.Id)} sounds like co-operation with law enforcement and is not marked; add 'cooperation: yes', or rename it.", []));
        }
    }

    private static void CheckTests(SopGraph graph, Condition condition, string? stepId, int line, List<Finding> found)
    {
        foreach (var test in condition.Tests)
        {
            if (!graph.Facts.TryGetValue(test.Fact, out var fact))
            {
                found.Add(new Finding(FindingSeverity.Error, "unknown-fact", stepId, line, $"The condition '{condition.Text}' asks '{test.Fact}', which is not declared{Shown.Suggest(test.Fact, graph.Facts.Keys)}", []));
                continue;
            }
            foreach (var value in test.Values.Where(v => !fact.Values.Contains(v, StringComparer.Ordinal)))
                found.Add(new Finding(FindingSeverity.Error, "unknown-value", stepId, line, $"The fact '{fact.Id}' has no value '{value}'{Shown.Suggest(value, fact.Values)}", []));
        }
    }

    private static bool LooksLikeCooperation(FactDeclaration fact) =>
        fact.Title.Values.Append(fact.Id).Any(t => CooperationWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)));

    private static bool RunsInCircle(FactDeclaration fact, SopGraph graph)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(fact.Sources);
        while (open.TryPop(out var id))
        {
            if (id == fact.Id)
                return true;
            if (seen.Add(id) && graph.Facts.TryGetValue(id, out var source))
            {
                foreach (var next in source.Sources)
                    open.Push(next);
            }
        }
        return false;
    }
}
