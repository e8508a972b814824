namespace Throughline.Sop.Checks;

/// <summary>
/// I1 as non-interference. Two persons alike in every other fact stand before a step that asks about co-operation; whatever each
/// answers, the same help must lie ahead. The facts the ways ahead ask are tried in every combination, as long as there are at
/// most <see cref="MostCombinations"/>; beyond, only those the step itself asks, and the other ways ahead count as open.
/// </summary>
internal static class InterferenceRules
{
    private const int MostCombinations = 4_096;

    public static void Check(SopGraph graph, List<Finding> found)
    {
        var tainted = CooperationRules.Tainted(graph);
        var told = found.Where(f => f.Rule == "I1-way").Select(f => f.StepId).ToHashSet(StringComparer.Ordinal);
        // Help that some person loses is told before help that some person only waits for.
        var waited = new HashSet<string>(StringComparer.Ordinal);
        var without = new bool[graph.Steps.Count][];
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            if (graph.Reached[i] && graph.Decisions[i].IsSound && graph.Steps[i].Next.Any(w => w.Condition?.Facts.Any(tainted.Contains) == true))
                CheckStep(graph, i, tainted, without, told, waited, found);
        }
    }

    /// <summary>For each step whether some person reaches it who would not, or not who would, if only the answers on co-operation were others; null when there are too many combinations to try.</summary>
    public static bool[]? EverLost(SopGraph graph, HashSet<string> tainted)
    {
        var roots = Roots(graph, Enumerable.Range(0, graph.Steps.Count));
        if (Count(graph, roots) > MostCombinations || graph.Decisions.Any(d => !d.IsSound))
            return null;
        var (high, low) = (roots.Where(tainted.Contains).ToList(), roots.Where(r => !tainted.Contains(r)).ToList());
        var lost = new bool[graph.Steps.Count];
        foreach (var others in Combinations(graph, low))
        {
            bool[]? first = null;
            foreach (var answers in Combinations(graph, high))
            {
                var reached = Reach(graph, graph.Starts, Valued(graph, others, answers));
                first ??= reached;
                for (var i = 0; i < lost.Length; i++)
                    lost[i] |= reached[i] != first[i];
            }
        }
        return lost;
    }

    private static Dictionary<string, string> Valued(SopGraph graph, IReadOnlyList<KeyValuePair<string, string>> others, IReadOnlyList<KeyValuePair<string, string>> answers)
    {
        var values = new Dictionary<string, string>(others.Concat(answers), StringComparer.Ordinal);
        foreach (var fact in graph.Facts.Keys.Where(f => graph.Facts[f].Derivation is not null && DecisionTable.Roots(f, graph.Facts, [], [], 0)).Where(f => KnownRoots(graph, f, values)))
            DecisionTable.Derive(fact, graph.Facts, values);
        return values;
    }

    private static void CheckStep(SopGraph graph, int at, HashSet<string> tainted, bool[][] without, HashSet<string?> told, HashSet<string> waited, List<Finding> found)
    {
        var roots = RootsAhead(graph, at, out var narrowed);
        if (narrowed)
            found.Add(new Finding(FindingSeverity.Warning, "bound-reached", graph.Steps[at].Id, graph.Steps[at].Line, $"What lies ahead of {graph.Name(at)} asks facts in more than {MostCombinations} combinations; only those this step asks were tried, and every other way ahead counted as open. Split the procedure to have I1 judged whole.", graph.Tell(at)));
        var high = roots.Where(tainted.Contains).ToList();
        var low = roots.Where(r => !tainted.Contains(r)).ToList();
        var (had, beside) = Surely(graph, at, without);
        foreach (var others in Combinations(graph, low))
        {
            (Dictionary<string, string> Values, bool[] Direct, bool[] Ahead)? first = null;
            foreach (var answers in Combinations(graph, high))
            {
                var values = Valued(graph, others, answers);
                var taken = Ways(graph, at, values);
                var direct = new bool[graph.Steps.Count];
                foreach (var way in taken)
                    direct[way.To] = true;
                foreach (var step in had.Concat(beside))
                    direct[step] = true;
                var ahead = Reach(graph, taken.Select(w => w.To).Concat(beside), values);
                foreach (var step in had)
                    ahead[step] = true;
                if (first is not { } before)
                {
                    first = (new Dictionary<string, string>(answers, StringComparer.Ordinal), direct, ahead);
                    continue;
                }
                var mine = new Dictionary<string, string>(answers, StringComparer.Ordinal);
                if (Differs(graph, before.Ahead, ahead) is { } lost && told.Add(graph.Steps[lost].Id))
                    TellLost(graph, at, lost, others, ahead[lost] ? mine : before.Values, ahead[lost] ? before.Values : mine, found);
                else if (Later(graph, before, (mine, direct, ahead)) is { } later && !told.Contains(graph.Steps[later].Id) && waited.Add(graph.Steps[later].Id))
                    TellLater(graph, at, later, others, direct[later] ? mine : before.Values, direct[later] ? before.Values : mine, found);
            }
        }
    }

    private static int? Differs(SopGraph graph, bool[] one, bool[] other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && graph.Steps[i].Assistance)
                return i;
        }
        return null;
    }

    /// <summary>Help that begins at once for the one who says yes, and only after another step for the one who does not.</summary>
    private static int? Later(SopGraph graph, (Dictionary<string, string> Values, bool[] Direct, bool[] Ahead) one, (Dictionary<string, string> Values, bool[] Direct, bool[] Ahead) other)
    {
        for (var i = 0; i < one.Direct.Length; i++)
        {
            if (!graph.Steps[i].Assistance || one.Direct[i] == other.Direct[i] || !one.Ahead[i] || !other.Ahead[i])
                continue;
            var (quick, slow) = one.Direct[i] ? (one.Values, other.Values) : (other.Values, one.Values);
            if (quick.Any(q => q.Value == "yes" && slow[q.Key] != "yes") && !quick.Any(q => q.Value != "yes" && slow[q.Key] == "yes"))
                return i;
        }
        return null;
    }

    private static void TellLost(SopGraph graph, int at, int lost, IReadOnlyList<KeyValuePair<string, string>> others, Dictionary<string, string> gets, Dictionary<string, string> loses, List<Finding> found) =>
        found.Add(new Finding(FindingSeverity.Error, "I1-interferes", graph.Steps[at].Id, graph.Steps[at].Line,
            $"After {graph.Name(at)} the help of {graph.Name(lost)} lies ahead if {ConditionWords.Of(gets, graph)}, and never if {ConditionWords.Of(loses, graph)}{Same(graph, others)} (I1). Remove the question from the ways of {graph.Steps[at].Id}, or add a way without it.",
            [.. graph.Tell(at), $"if {ConditionWords.Of(loses, graph)}: no way to {graph.Name(lost)}"]));

    private static void TellLater(SopGraph graph, int at, int later, IReadOnlyList<KeyValuePair<string, string>> others, Dictionary<string, string> quick, Dictionary<string, string> slow, List<Finding> found) =>
        found.Add(new Finding(FindingSeverity.Error, "I1-later", graph.Steps[at].Id, graph.Steps[at].Line,
            $"A person for whom {ConditionWords.Of(slow, graph)} reaches {graph.Name(later)} only after another step; one for whom {ConditionWords.Of(quick, graph)} reaches it at once{Same(graph, others)} (I1). Remove the question from the way {graph.Steps[at].Id} → {graph.Steps[later].Id}, or add a way without it.",
            [.. graph.Tell(at), $"if {ConditionWords.Of(quick, graph)}: {graph.Name(later)}"]));

    private static string Same(SopGraph graph, IReadOnlyList<KeyValuePair<string, string>> others) =>
        others.Count == 0 ? "" : $", where {ConditionWords.Of(others.Take(4), graph)}{(others.Count > 4 ? " and the other facts are the same" : "")}";

    /// <summary>Help passed on every way to the step, which nobody loses; and steps that lie open beside it whatever is answered there.</summary>
    private static (List<int> Had, List<int> Beside) Surely(SopGraph graph, int at, bool[][] without)
    {
        var beside = Enumerable.Range(0, graph.Steps.Count).Where(i => graph.Steps[i].AnyTime).ToHashSet();
        var had = new List<int>();
        if (graph.Steps[at].Assistance)
            had.Add(at);
        for (var p = 0; p < graph.Steps.Count; p++)
        {
            if (p == at || !graph.Reached[p])
                continue;
            // What a start still leads to when p is taken out: the step is not among it when every way passes p.
            without[p] ??= graph.Reach(graph.Starts.Where(s => s != p), e => e.To != p);
            if (without[p][at])
                continue;
            if (graph.Steps[p].Assistance)
                had.Add(p);
            if (graph.Steps[p].Take == Take.Every)
                beside.UnionWith(graph.From(p).Where(e => e.Way is { Condition: null, Otherwise: false }).Select(e => e.To));
        }
        return (had, [.. beside]);
    }

    private static List<string> RootsAhead(SopGraph graph, int at, out bool narrowed)
    {
        var ahead = graph.Reach([at], _ => true);
        var wide = Roots(graph, Enumerable.Range(0, ahead.Length).Where(i => ahead[i]));
        narrowed = Count(graph, wide) > MostCombinations;
        return narrowed ? Roots(graph, [at]) : wide;
    }

    private static List<string> Roots(SopGraph graph, IEnumerable<int> steps)
    {
        var roots = new List<string>();
        foreach (var fact in steps.SelectMany(i => graph.Steps[i].Next).Where(w => w.Condition is not null).SelectMany(w => w.Condition!.Facts).Distinct(StringComparer.Ordinal))
        {
            var under = new List<string>();
            if (DecisionTable.Roots(fact, graph.Facts, under, [], 0))
                roots.AddRange(under.Where(r => !roots.Contains(r)));
        }
        return roots;
    }

    private static long Count(SopGraph graph, IEnumerable<string> facts) => facts.Aggregate(1L, (all, f) => Math.Min(all * graph.Facts[f].Values.Count, MostCombinations + 1L));

    private static bool KnownRoots(SopGraph graph, string fact, Dictionary<string, string> values)
    {
        var under = new List<string>();
        return DecisionTable.Roots(fact, graph.Facts, under, [], 0) && under.TrueForAll(values.ContainsKey);
    }

    private static IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> Combinations(SopGraph graph, List<string> facts)
    {
        if (Count(graph, facts) > MostCombinations)
            yield break;
        IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> all = [[]];
        foreach (var fact in facts)
            all = all.SelectMany(some => graph.Facts[fact].Values.Select(v => (IReadOnlyList<KeyValuePair<string, string>>)[.. some, KeyValuePair.Create(fact, v)]));
        foreach (var one in all)
            yield return one;
    }

    /// <summary>The ways a step may open with these facts; a condition that asks a fact without a value may hold.</summary>
    private static List<Edge> Ways(SopGraph graph, int step, Dictionary<string, string> values)
    {
        var edges = graph.From(step).Where(e => e.Open).ToList();
        var certain = edges.Any(e => e.Way?.Condition?.Holds(values) == true);
        return [.. edges.Where(e => e.Way is not { } way || (way.Otherwise ? !certain : way.Condition is null || way.Condition.Holds(values) != false))];
    }

    private static bool[] Reach(SopGraph graph, IEnumerable<int> sources, Dictionary<string, string> values)
    {
        var reached = new bool[graph.Steps.Count];
        var open = new Stack<int>(sources);
        while (open.TryPop(out var at))
        {
            if (reached[at])
                continue;
            reached[at] = true;
            foreach (var edge in Ways(graph, at, values))
                open.Push(edge.To);
        }
        return reached;
    }
}
