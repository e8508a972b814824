namespace Throughline.Sop.Checks;

/// <summary>
/// Every combination of the facts a step asks, and the ways each one opens. Facts worked out by a condition are computed
/// from the facts they rest on, so that impossible combinations do not appear.
/// </summary>
internal sealed class DecisionTable
{
    /// <summary>Above this many combinations a decision is not enumerated and is reported as too wide.</summary>
    public const int MostCombinations = 20_000;

    private readonly Step step;
    private readonly bool[] canBeTaken;
    private readonly SortedDictionary<string, IReadOnlyList<int>> sets = new(StringComparer.Ordinal);

    public DecisionTable(Step step, IReadOnlyDictionary<string, FactDeclaration> facts)
    {
        this.step = step;
        canBeTaken = [.. step.Next.Select(_ => true)];
        var asked = step.Next.Where(w => w.Condition is not null).SelectMany(w => w.Condition!.Facts).Distinct(StringComparer.Ordinal).ToList();
        IsSound = asked.All(f => Roots(f, facts, [], [], 0));
        if (!IsSound)
            return;
        var roots = new List<string>();
        foreach (var fact in asked)
            Roots(fact, facts, roots, [], 0);
        long combinations = 1;
        foreach (var root in roots)
            combinations = Math.Min(combinations * facts[root].Values.Count, MostCombinations + 1L);
        TooWide = combinations > MostCombinations;
        if (!TooWide)
            Enumerate(facts, asked, roots);
    }

    /// <summary>False when a fact is unknown or derived in a circle; then nothing is enumerated.</summary>
    public bool IsSound { get; }

    public bool TooWide { get; }

    /// <summary>The first combination that opens no way, null when there is none, and how many there are.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Gap { get; private set; }

    public int Gaps { get; private set; }

    /// <summary>The first combination that opens two ways of a step that takes one.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Overlap { get; private set; }

    public int Overlaps { get; private set; }

    public (Transition First, Transition Second)? OverlapWays { get; private set; }

    /// <summary>False only when every combination was tried and none opens the way.</summary>
    public bool CanBeTaken(int way) => canBeTaken[way];

    /// <summary>The different sets of ways that some combination opens, smallest first; empty when nothing was enumerated.</summary>
    public IReadOnlyList<IReadOnlyList<int>> OpenSets => [.. sets.Values];

    private void Enumerate(IReadOnlyDictionary<string, FactDeclaration> facts, List<string> asked, List<string> roots)
    {
        var digits = new int[roots.Count];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new bool[step.Next.Count];
        do
        {
            values.Clear();
            for (var i = 0; i < roots.Count; i++)
                values[roots[i]] = facts[roots[i]].Values[digits[i]];
            foreach (var fact in asked)
                Derive(fact, facts, values);
            Judge(values, asked, taken);
        }
        while (Next(digits, roots, facts));
        taken.CopyTo(canBeTaken, 0);
    }

    private void Judge(Dictionary<string, string> values, List<string> asked, bool[] taken)
    {
        var open = new List<int>();
        var conditional = false;
        for (var way = 0; way < step.Next.Count; way++)
        {
            var transition = step.Next[way];
            if (transition.Otherwise || transition.Condition is { } condition && condition.Holds(values) != true)
                continue;
            open.Add(way);
            conditional |= transition.Condition is not null;
        }
        for (var way = 0; way < step.Next.Count; way++)
        {
            if (step.Next[way].Otherwise && !conditional)
                open.Add(way);
        }
        sets.TryAdd(string.Join(',', open), [.. open]);
        foreach (var way in open)
            taken[way] = true;
        if (open.Count == 0 && step.Next.Count > 0 && Gaps++ == 0)
            Gap = [.. asked.Select(f => KeyValuePair.Create(f, values[f]))];
        if (open.Count > 1 && step.Take == Take.One && Overlaps++ == 0)
        {
            Overlap = [.. asked.Select(f => KeyValuePair.Create(f, values[f]))];
            OverlapWays = (step.Next[open[0]], step.Next[open[1]]);
        }
    }

    private static bool Next(int[] digits, List<string> roots, IReadOnlyDictionary<string, FactDeclaration> facts)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            if (++digits[i] < facts[roots[i]].Values.Count)
                return true;
            digits[i] = 0;
        }
        return false;
    }

    /// <summary>Adds the value of a fact worked out by a condition, and of the facts it rests on.</summary>
    public static void Derive(string fact, IReadOnlyDictionary<string, FactDeclaration> facts, Dictionary<string, string> values)
    {
        if (values.ContainsKey(fact) || facts[fact].Derivation is not { } derivation)
            return;
        foreach (var source in derivation.Facts)
            Derive(source, facts, values);
        values[fact] = derivation.Holds(values) == true ? "yes" : "no";
    }

    /// <summary>Adds the recorded facts under a fact; false when one is unknown or the derivation runs in a circle.</summary>
    public static bool Roots(string id, IReadOnlyDictionary<string, FactDeclaration> facts, List<string> roots, HashSet<string> open, int depth)
    {
        if (!facts.TryGetValue(id, out var fact) || depth > 50)
            return false;
        if (fact.Derivation is not { } derivation)
        {
            if (!roots.Contains(id))
                roots.Add(id);
            return true;
        }
        if (!open.Add(id))
            return false;
        var sound = derivation.Facts.All(f => Roots(f, facts, roots, open, depth + 1));
        open.Remove(id);
        return sound;
    }
}
