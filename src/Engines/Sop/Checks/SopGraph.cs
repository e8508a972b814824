namespace Throughline.Sop.Checks;

/// <summary>A way of the graph. <see cref="Way"/> is null for the virtual way from a start to a step that may begin at any time.</summary>
internal sealed record Edge(int From, int To, Transition? Way, bool Open);

/// <summary>
/// The steps as numbers and the ways between them. A way whose condition can never hold is not open; each condition is
/// judged for itself, because facts may change between two steps.
/// </summary>
internal sealed class SopGraph
{
    private readonly Dictionary<string, int> indexOf;
    private readonly List<Edge>[] from;

    public SopGraph(Procedure procedure)
    {
        Procedure = procedure;
        Steps = procedure.Steps;
        indexOf = Enumerable.Range(0, Steps.Count).ToDictionary(i => Steps[i].Id, i => i, StringComparer.Ordinal);
        Facts = procedure.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal);
        Actors = procedure.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        Decisions = [.. Steps.Select(s => new DecisionTable(s, Facts))];
        from = [.. Steps.Select((s, i) => Outgoing(s, i).ToList())];
        Starts = [.. Enumerable.Range(0, Steps.Count).Where(i => Steps[i].Start)];
        foreach (var start in Starts)
            from[start].AddRange(Enumerable.Range(0, Steps.Count).Where(i => Steps[i].AnyTime && i != start).Select(i => new Edge(start, i, null, true)));
        Reached = Reach(Starts, _ => true);
    }

    public Procedure Procedure { get; }

    public IReadOnlyList<Step> Steps { get; }

    public IReadOnlyDictionary<string, FactDeclaration> Facts { get; }

    public IReadOnlyDictionary<string, Actor> Actors { get; }

    public IReadOnlyList<DecisionTable> Decisions { get; }

    public IReadOnlyList<int> Starts { get; }

    /// <summary>For each step whether a start leads to it.</summary>
    public bool[] Reached { get; }

    public IReadOnlyList<Edge> From(int step) => from[step];

    public int? IndexOf(string? stepId) => stepId is not null && indexOf.TryGetValue(stepId, out var index) ? index : null;

    /// <summary>Which steps the sources lead to over open ways that are allowed; the sources themselves always count.</summary>
    public bool[] Reach(IEnumerable<int> sources, Func<Edge, bool> allowed)
    {
        var reached = new bool[Steps.Count];
        var queue = new Queue<int>();
        foreach (var source in sources.Where(s => !reached[s]))
        {
            reached[source] = true;
            queue.Enqueue(source);
        }
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in from[at].Where(e => e.Open && !reached[e.To] && allowed(e)))
            {
                reached[edge.To] = true;
                queue.Enqueue(edge.To);
            }
        }
        return reached;
    }

    /// <summary>From which steps some target can be reached by ways of the file: that a complaint can begin at any time brings no case to its end.</summary>
    public bool[] ReachBack(IEnumerable<int> targets)
    {
        var into = new List<int>[Steps.Count];
        for (var i = 0; i < into.Length; i++)
            into[i] = [];
        foreach (var edge in from.SelectMany(e => e).Where(e => e.Open && e.Way is not null))
            into[edge.To].Add(edge.From);
        var reached = new bool[Steps.Count];
        var stack = new Stack<int>(targets);
        while (stack.TryPop(out var at))
        {
            if (reached[at])
                continue;
            reached[at] = true;
            foreach (var before in into[at])
                stack.Push(before);
        }
        return reached;
    }

    /// <summary>A shortest way over allowed open ways to the first step for which <paramref name="goal"/> holds; null when there is none.</summary>
    public IReadOnlyList<Edge>? Path(IEnumerable<int> sources, Func<int, bool> goal, Func<Edge, bool>? allowed, out int first)
    {
        var cameBy = new Edge?[Steps.Count];
        var seen = new bool[Steps.Count];
        var queue = new Queue<int>();
        foreach (var source in sources)
        {
            seen[source] = true;
            queue.Enqueue(source);
        }
        first = -1;
        while (queue.TryDequeue(out var at))
        {
            if (goal(at))
                return Unwind(cameBy, at, out first);
            foreach (var edge in from[at].Where(e => e.Open && !seen[e.To] && (allowed is null || allowed(e))))
            {
                seen[edge.To] = true;
                cameBy[edge.To] = edge;
                queue.Enqueue(edge.To);
            }
        }
        return null;
    }

    /// <summary>A shortest way from a start to the step, in the practitioner's words; empty when no start leads to it.</summary>
    public IReadOnlyList<string> Tell(int step, Func<Edge, bool>? allowed = null) =>
        Path(Starts, i => i == step, allowed, out var first) is { } path ? Tell(first, path) : [];

    public IReadOnlyList<string> Tell(int first, IReadOnlyList<Edge> path) => [Name(first), .. path.Select(Tell)];

    public string Name(int step) => Name(Steps[step]);

    public string Name(Step step) => $"{step.Id} {Localized.In(step.Title, Procedure.Language)}".Trim();

    public string FactName(string id) =>
        Facts.TryGetValue(id, out var fact) && Localized.In(fact.Title, Procedure.Language) is { Length: > 0 } title ? $"“{title}”" : $"“{id}”";

    private string Tell(Edge edge) => edge.Way switch
    {
        null => $"at any time: {Name(edge.To)}",
        { Otherwise: true } => $"otherwise: {Name(edge.To)}",
        { Condition: { } condition } => $"if {ConditionWords.Of(condition, this)}: {Name(edge.To)}",
        _ => $"then {Name(edge.To)}",
    };

    private IEnumerable<Edge> Outgoing(Step step, int index)
    {
        for (var way = 0; way < step.Next.Count; way++)
        {
            if (indexOf.TryGetValue(step.Next[way].To, out var to))
                yield return new Edge(index, to, step.Next[way], Decisions[index].CanBeTaken(way));
        }
    }

    private static List<Edge> Unwind(Edge?[] cameBy, int at, out int first)
    {
        var path = new List<Edge>();
        while (cameBy[at] is { } edge)
        {
            path.Add(edge);
            at = edge.From;
        }
        path.Reverse();
        first = at;
        return path;
    }
}
