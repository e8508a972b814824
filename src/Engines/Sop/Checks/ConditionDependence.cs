namespace Throughline.Sop.Checks;

/// <summary>Whether a condition can come out otherwise when only the answers on co-operation change. Exact: every combination of what it asks is tried.</summary>
internal static class ConditionDependence
{
    private const int MostCombinations = 4_096;

    /// <summary>True also where it cannot be told: a fact that is not declared, settled only where co-operation was asked, or too many combinations.</summary>
    public static bool On(SopGraph graph, ConditionNode condition, HashSet<string> tainted)
    {
        var asked = condition.AllTests().Select(t => t.Fact).Distinct(StringComparer.Ordinal).ToList();
        if (!asked.Exists(tainted.Contains))
            return false;
        var roots = new List<string>();
        foreach (var fact in asked)
        {
            var under = new List<string>();
            if (!DecisionTable.Roots(fact, graph.Facts, under, [], 0) || tainted.Contains(fact) && !under.Exists(tainted.Contains))
                return true;
            roots.AddRange(under.Where(u => !roots.Contains(u)));
        }
        var high = roots.Where(tainted.Contains).ToList();
        var low = roots.Where(r => !tainted.Contains(r)).ToList();
        if (roots.Aggregate(1L, (all, r) => Math.Min(MostCombinations + 1L, all * graph.Facts[r].Values.Count)) > MostCombinations)
            return true;
        return Combinations(graph, low).Any(others => Combinations(graph, high).Select(answers => Value(graph, condition, asked, others.Concat(answers))).Distinct().Count() > 1);
    }

    private static bool? Value(SopGraph graph, ConditionNode condition, List<string> asked, IEnumerable<KeyValuePair<string, string>> facts)
    {
        var values = new Dictionary<string, string>(facts, StringComparer.Ordinal);
        foreach (var fact in asked)
            DecisionTable.Derive(fact, graph.Facts, values);
        return condition.Holds(f => values.GetValueOrDefault(f));
    }

    private static IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> Combinations(SopGraph graph, List<string> facts)
    {
        IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> all = [[]];
        return facts.Aggregate(all, (some, fact) => some.SelectMany(one => graph.Facts[fact].Values.Select(v => (IReadOnlyList<KeyValuePair<string, string>>)[.. one, KeyValuePair.Create(fact, v)])));
    }
}
