namespace Throughline.Sop.Nets;

/// <summary>Plays the token game breadth first, so that each counterexample is a shortest one. The same net gives the same verdict.</summary>
internal sealed class TokenGame
{
    private readonly StepNet net;
    private readonly NetBounds bounds;
    private readonly List<byte[]> states = [];
    private readonly Dictionary<byte[], int> numbers = new(new MarkingComparer());
    private readonly List<(int From, int Move)> cameBy = [];
    private readonly List<int>[] movesOf;
    private readonly bool[][][] reaches;
    private readonly List<(int From, int To)> steps = [];
    private readonly HashSet<int> open = [];
    private bool stopped;

    private TokenGame(StepNet net, NetBounds bounds)
    {
        this.net = net;
        this.bounds = bounds;
        movesOf = new List<int>[net.Places.Count];
        for (var i = 0; i < movesOf.Length; i++)
            movesOf[i] = [];
        for (var m = 0; m < net.Moves.Count; m++)
        {
            foreach (var place in net.Moves[m].Takes)
                movesOf[place].Add(m);
        }
        reaches = [.. net.Moves.Select(m => m.Inclusive ? m.Takes.Select(p => ReachesWithout(p, m.Node)).ToArray() : [])];
    }

    public static NetVerdict Explore(StepNet net, NetBounds? bounds = null) => new TokenGame(net, bounds ?? new NetBounds()).Run();

    private NetVerdict Run()
    {
        var happened = new HashSet<string>(StringComparer.Ordinal);
        (int State, string Place)? crowded = null;
        (int State, int Move)? rest = null;
        int? deadlock = null;
        var unbounded = false;
        var beginning = new byte[net.Places.Count];
        foreach (var place in net.Initial)
            beginning[place] = 1;
        Add(beginning, -1, -1);
        for (var at = 0; at < states.Count; at++)
        {
            var moved = false;
            foreach (var m in Candidates(states[at]))
            {
                if (After(states[at], m, out var tooMany) is not { } next)
                    continue;
                moved = true;
                happened.Add(net.Moves[m].Node);
                if (tooMany)
                {
                    unbounded = true;
                    open.Add(at);
                    continue;
                }
                if (Add(next, at, m) is not { } number)
                {
                    stopped = true;
                    open.Add(at);
                    continue;
                }
                steps.Add((at, number));
                if (crowded is null && Array.FindIndex(next, n => n > 1) is >= 0 and var place)
                    crowded = (number, net.Places[place]);
                if (rest is null && net.Moves[m].Ends && next.Any(n => n > 0))
                    rest = (at, m);
            }
            if (!moved && deadlock is null && states[at].Any(n => n > 0))
                deadlock = at;
        }
        return new NetVerdict
        {
            Complete = !stopped && !unbounded && !net.Simplified,
            States = states.Count,
            DeadNodes = [.. net.Moves.Select(m => m.Node).Distinct(StringComparer.Ordinal).Where(n => !happened.Contains(n))],
            Deadlock = deadlock is { } d ? Story(d) : null,
            Stuck = deadlock is { } s ? [.. states[s].Select((n, i) => (n, i)).Where(p => p.n > 0).Select(p => net.Places[p.i])] : [],
            Livelock = Livelock() is { } l ? Story(l) : null,
            Unsafe = crowded is { } c ? Story(c.State) : null,
            UnsafePlace = crowded?.Place,
            Unbounded = unbounded,
            EndsWithRest = rest is { } r ? [.. Story(r.State), net.Moves[r.Move]] : null,
            EndsTwice = rest is null ? null : EndTwice(),
        };
    }

    /// <summary>The first state from which no completion can be reached although something can always happen.</summary>
    private int? Livelock()
    {
        var before = new List<int>?[states.Count];
        var leaves = new bool[states.Count];
        foreach (var (from, to) in steps)
        {
            (before[to] ??= []).Add(from);
            leaves[from] = true;
        }
        var completes = new bool[states.Count];
        var stack = new Stack<int>(Enumerable.Range(0, states.Count).Where(i => open.Contains(i) || states[i].All(n => n == 0)));
        Spread(completes, stack, before);
        // A state that must end in a deadlock is told as the deadlock; a livelock is one that can reach neither.
        var halts = new bool[states.Count];
        Spread(halts, new Stack<int>(Enumerable.Range(0, states.Count).Where(i => !leaves[i])), before);
        for (var i = 0; i < states.Count; i++)
        {
            if (!completes[i] && !halts[i])
                return i;
        }
        return null;
    }

    private static void Spread(bool[] marks, Stack<int> stack, List<int>?[] before)
    {
        while (stack.TryPop(out var at))
        {
            if (marks[at])
                continue;
            marks[at] = true;
            foreach (var earlier in before[at] ?? [])
                stack.Push(earlier);
        }
    }

    /// <summary>A shortest run in which one ending node happens twice: the search again, with what has ended as part of the state.</summary>
    private List<NetMove>? EndTwice()
    {
        var seen = new HashSet<(int, string)>();
        var queue = new Queue<(int State, string Ended, List<NetMove> Story)>();
        queue.Enqueue((0, "", []));
        seen.Add((0, ""));
        while (queue.TryDequeue(out var at) && seen.Count < bounds.MostStates)
        {
            foreach (var m in Candidates(states[at.State]))
            {
                var move = net.Moves[m];
                if (After(states[at.State], m, out var tooMany) is not { } next || tooMany || !numbers.TryGetValue(next, out var number))
                    continue;
                if (move.Ends && at.Ended.Contains($"|{move.Node}|", StringComparison.Ordinal))
                    return [.. at.Story, move];
                var ended = move.Ends ? string.Concat(at.Ended.Split('|', StringSplitOptions.RemoveEmptyEntries).Append(move.Node).Order(StringComparer.Ordinal).Select(e => $"|{e}|")) : at.Ended;
                if (seen.Add((number, ended)))
                    queue.Enqueue((number, ended, [.. at.Story, move]));
            }
        }
        return null;
    }

    private IEnumerable<int> Candidates(byte[] marking)
    {
        var seen = new HashSet<int>();
        for (var place = 0; place < marking.Length; place++)
        {
            if (marking[place] == 0)
                continue;
            foreach (var move in movesOf[place])
            {
                if (seen.Add(move))
                    yield return move;
            }
        }
    }

    private byte[]? After(byte[] marking, int number, out bool tooMany)
    {
        tooMany = false;
        var move = net.Moves[number];
        if (move.Inclusive ? !Arrived(marking, move, reaches[number]) : move.Takes.Any(p => marking[p] == 0))
            return null;
        var next = (byte[])marking.Clone();
        foreach (var place in move.Takes.Where(p => next[p] > 0))
            next[place]--;
        foreach (var place in move.Empties)
            next[place] = 0;
        foreach (var place in move.Puts)
        {
            if (bounds.Merges)
                next[place] = 1;
            else if (next[place] >= bounds.MostTokens)
                tooMany = true;
            else
                next[place]++;
        }
        return next;
    }

    /// <summary>
    /// BPMN's inclusive join: some way in holds a token, and no other token can reach an empty way in, except one that can
    /// also reach a way in that is already filled; paths through the gateway itself do not count.
    /// </summary>
    private static bool Arrived(byte[] marking, NetMove move, bool[][] ways)
    {
        if (move.Takes.All(p => marking[p] == 0))
            return false;
        for (var place = 0; place < marking.Length; place++)
        {
            if (marking[place] == 0 || move.Takes.Contains(place))
                continue;
            var (toEmpty, toFilled) = (false, false);
            for (var i = 0; i < move.Takes.Count; i++)
            {
                if (!ways[i][place])
                    continue;
                if (marking[move.Takes[i]] == 0)
                    toEmpty = true;
                else
                    toFilled = true;
            }
            if (toEmpty && !toFilled)
                return false;
        }
        return true;
    }

    /// <summary>From which places a token can come to this one without passing the node.</summary>
    private bool[] ReachesWithout(int target, string node)
    {
        var into = net.Moves.Where(m => m.Node != node).ToList();
        var reached = new bool[net.Places.Count];
        var stack = new Stack<int>([target]);
        while (stack.TryPop(out var at))
        {
            if (reached[at])
                continue;
            reached[at] = true;
            foreach (var before in into.Where(m => m.Puts.Contains(at)).SelectMany(m => m.Takes))
                stack.Push(before);
        }
        return reached;
    }

    private int? Add(byte[] marking, int from, int move)
    {
        if (numbers.TryGetValue(marking, out var known))
            return known;
        if (states.Count >= bounds.MostStates)
            return null;
        states.Add(marking);
        cameBy.Add((from, move));
        numbers.Add(marking, states.Count - 1);
        return states.Count - 1;
    }

    private List<NetMove> Story(int state)
    {
        var told = new List<NetMove>();
        for (var at = state; cameBy[at].Move >= 0; at = cameBy[at].From)
            told.Add(net.Moves[cameBy[at].Move]);
        told.Reverse();
        return told;
    }

    private sealed class MarkingComparer : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] marking)
        {
            var hash = new HashCode();
            hash.AddBytes(marking);
            return hash.ToHashCode();
        }
    }
}
