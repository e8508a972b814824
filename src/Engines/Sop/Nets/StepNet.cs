namespace Throughline.Sop.Nets;

/// <summary>
/// Places that hold tokens and moves that shift them: the meaning of a procedure or a process model. The process is complete when no
/// token is left. Gateways are built from moves: an exclusive or event-based split is one move for each way out, an exclusive
/// merge one move for each way in, a parallel gateway one move with all, an inclusive split one move for each set of ways.
/// </summary>
internal sealed class StepNet
{
    /// <summary>Above this many ways out the sets of an inclusive split are not listed; only single ways and all of them are.</summary>
    public const int MostInclusiveWays = 8;

    private readonly List<string> places = [];
    private readonly List<NetMove> moves = [];
    private readonly List<int> initial = [];

    public IReadOnlyList<string> Places => places;

    public IReadOnlyList<NetMove> Moves => moves;

    /// <summary>The places that hold a token at the beginning.</summary>
    public IReadOnlyList<int> Initial => initial;

    /// <summary>True when some inclusive split was too wide to list every set of its ways; the exploration is then not exact.</summary>
    public bool Simplified { get; private set; }

    public int Place(string name, bool marked = false)
    {
        places.Add(name);
        if (marked)
            initial.Add(places.Count - 1);
        return places.Count - 1;
    }

    public void Move(NetMove move) => moves.Add(move);

    /// <summary>Any one way in, any one way out: a task, an exclusive gateway, an event-based gateway.</summary>
    public void Exclusive(string node, string words, IReadOnlyList<int> ins, IReadOnlyList<int> outs)
    {
        foreach (var place in ins)
        {
            if (outs.Count == 0)
                Move(new NetMove(node, words, [place], []) { Ends = true });
            foreach (var way in outs)
                Move(new NetMove(node, words, [place], [way]));
        }
    }

    /// <summary>All ways in, all ways out: a parallel gateway.</summary>
    public void Parallel(string node, string words, IReadOnlyList<int> ins, IReadOnlyList<int> outs) => Move(new NetMove(node, words, ins, outs));

    /// <summary>
    /// An inclusive gateway: with several ways in it waits for every token that can still come; with several ways out it opens one
    /// or more of them. <paramref name="always"/> are ways that are opened whatever else is.
    /// </summary>
    public void InclusiveGateway(string node, string words, IReadOnlyList<int> ins, IReadOnlyList<int> outs, IReadOnlyList<int>? always = null)
    {
        foreach (var set in Sets(outs.Except(always ?? []).ToList(), orNone: outs.Count == 0 || always is { Count: > 0 }))
            Move(new NetMove(node, words, ins, [.. always ?? [], .. set]) { Inclusive = ins.Count > 1 });
    }

    private IEnumerable<IReadOnlyList<int>> Sets(List<int> ways, bool orNone)
    {
        if (orNone)
            yield return [];
        if (ways.Count > MostInclusiveWays)
        {
            Simplified = true;
            foreach (var way in ways)
                yield return [way];
            yield return ways;
            yield break;
        }
        for (var bits = 1; bits < 1 << ways.Count; bits++)
            yield return [.. ways.Where((_, i) => (bits >> i & 1) == 1)];
    }
}
