namespace Throughline.Sop;

/// <summary>Every state a net can reach, breadth first, up to a bound; so the first way to a state is a shortest one.</summary>
internal sealed class NetExploration
{
    private const int MostTokens = 3;
    private const int MostMessages = 6;

    private readonly TokenNet net;
    private readonly List<byte[]> states = [];
    private readonly List<(int From, int Transition)> parents = [];
    private readonly List<List<int>> backwards = [];
    private readonly List<bool> moves = [];
    private readonly Dictionary<byte[], int> index = new(new Bytes());
    private readonly Dictionary<int[], bool[][]> upstream = [];

    private int expanded;

    private NetExploration(TokenNet net) => this.net = net;

    /// <summary>True when every reachable state was seen.</summary>
    public bool Complete { get; private set; } = true;

    public int Count => states.Count;

    public HashSet<BpmnNode> Fired { get; } = [];

    /// <summary>First state with two tokens where one belongs, and the place; −1 when there is none.</summary>
    public (int State, int Place) Unsafe { get; private set; } = (-1, -1);

    /// <summary>First state from which the same tokens can be made again without end; −1 when none was seen.</summary>
    public int Growing { get; private set; } = -1;

    public static NetExploration Of(TokenNet net, int most)
    {
        var exploration = new NetExploration(net);
        exploration.Explore(most);
        return exploration;
    }

    private void Explore(int most)
    {
        foreach (var join in net.Transitions.Where(t => t.Join.Length > 0).Select(t => t.Join))
            upstream.TryAdd(join, [.. join.Select(input => Upstream(input, join))]);
        var first = new byte[net.Places.Count];
        foreach (var place in net.Marked)
            first[place] = 1;
        Reach(first, -1, -1);
        for (var s = 0; s < states.Count; s++)
        {
            if (states.Count > most)
            {
                Complete = false;
                return;
            }
            expanded = s + 1;
            for (var t = 0; t < net.Transitions.Count; t++)
            {
                if (!Enabled(net.Transitions[t], states[s]))
                    continue;
                moves[s] = true;
                Fired.UnionWith(net.Transitions[t].Nodes);
                if (Fire(net.Transitions[t], states[s]) is { } next)
                    backwards[Reach(next, s, t)].Add(s);
                else
                    Complete = false;
            }
        }
    }

    /// <summary>The places from which a token can come to the input without passing the join.</summary>
    private bool[] Upstream(int input, int[] join)
    {
        var seen = new bool[net.Places.Count];
        seen[input] = true;
        var open = new Stack<int>([input]);
        while (open.TryPop(out var place))
        {
            foreach (var t in net.Transitions.Where(t => t.Join != join && t.Give.Contains(place) && !t.Take.Contains(place)))
            {
                foreach (var from in t.Take.Concat(t.Join).Where(p => !seen[p] && !t.Give.Contains(p)))
                {
                    seen[from] = true;
                    open.Push(from);
                }
            }
        }
        return seen;
    }

    private bool Enabled(NetTransition t, byte[] state)
    {
        foreach (var place in t.Take)
        {
            if (state[place] == 0)
                return false;
        }
        foreach (var place in t.Empty)
        {
            if (state[place] > 0)
                return false;
        }
        return t.Join.Length == 0 || MayJoin(t.Join, state);
    }

    /// <summary>BPMN 2.0, 13.4.3: no token upstream of an empty way in that is not upstream of a filled one too.</summary>
    private bool MayJoin(int[] join, byte[] state)
    {
        var reach = upstream[join];
        if (!join.Any(p => state[p] > 0))
            return false;
        for (var place = 0; place < state.Length; place++)
        {
            if (state[place] == 0)
                continue;
            var (empty, filled) = (false, false);
            for (var i = 0; i < join.Length; i++)
            {
                if (!reach[i][place])
                    continue;
                if (state[join[i]] > 0)
                    filled = true;
                else
                    empty = true;
            }
            if (empty && !filled)
                return false;
        }
        return true;
    }

    /// <summary>The next state; null when it is past what is followed.</summary>
    private byte[]? Fire(NetTransition t, byte[] state)
    {
        var next = (byte[])state.Clone();
        foreach (var place in t.Take)
            next[place]--;
        foreach (var place in t.Join.Where(p => state[p] > 0))
            next[place]--;
        foreach (var place in t.Clear)
            next[place] = 0;
        foreach (var place in t.Give)
        {
            if (net.Places[place].Kind == PlaceKind.Armed)
                next[place] = 1;
            else if (++next[place] > (net.Places[place].Kind == PlaceKind.Message ? MostMessages : MostTokens))
                return null;
        }
        return next;
    }

    private int Reach(byte[] state, int from, int transition)
    {
        if (index.TryGetValue(state, out var known))
            return known;
        var s = states.Count;
        index[state] = s;
        states.Add(state);
        parents.Add((from, transition));
        backwards.Add([]);
        moves.Add(false);
        for (var place = 0; place < state.Length; place++)
        {
            if (state[place] < 2 || net.Places[place].Kind != PlaceKind.Flow)
                continue;
            if (Unsafe.State < 0)
                Unsafe = (s, place);
            if (Growing < 0 && Covers(s))
                Growing = s;
            break;
        }
        return s;
    }

    private bool Covers(int s)
    {
        for (var earlier = parents[s].From; earlier > 0; earlier = parents[earlier].From)
        {
            var less = false;
            var same = true;
            for (var p = 0; p < net.Places.Count && same; p++)
            {
                same = states[earlier][p] <= states[s][p];
                less |= states[earlier][p] < states[s][p];
            }
            if (same && less)
                return true;
        }
        return false;
    }

    public bool IsFinal(int s) => Enumerable.Range(0, net.Places.Count).All(p => states[s][p] == 0 || net.Places[p].Kind == PlaceKind.Message);

    /// <summary>States that are not the end and have no way on.</summary>
    public IEnumerable<int> Stuck() => Enumerable.Range(0, states.Count).Where(s => s < expanded && !moves[s] && !IsFinal(s));

    /// <summary>The first state from which neither the end nor a stuck state can be reached; −1 when there is none. Only for a complete exploration.</summary>
    public int Endless()
    {
        var good = new bool[states.Count];
        var open = new Stack<int>();
        for (var s = 0; s < states.Count; s++)
        {
            if (moves[s] && !IsFinal(s))
                continue;
            good[s] = true;
            open.Push(s);
        }
        while (open.TryPop(out var s))
        {
            foreach (var before in backwards[s].Where(b => !good[b]))
            {
                good[before] = true;
                open.Push(before);
            }
        }
        return Array.IndexOf(good, false);
    }

    public bool LeavesMessages() => Enumerable.Range(0, expanded).Any(s => !moves[s] && IsFinal(s) && Enumerable.Range(0, net.Places.Count).Any(p => states[s][p] > 0));

    public IEnumerable<int> MarkedIn(int s) => Enumerable.Range(0, net.Places.Count).Where(p => states[s][p] > 0 && net.Places[p].Kind == PlaceKind.Flow);

    public bool Holds(int s, int place) => states[s][place] > 0;

    /// <summary>The events of a shortest way to the state.</summary>
    public List<string> PathTo(int state)
    {
        var parts = new List<IReadOnlyList<string>>();
        for (var s = state; parents[s].From >= 0; s = parents[s].From)
            parts.Add(net.Transitions[parents[s].Transition].Words);
        parts.Reverse();
        return [.. parts.SelectMany(p => p)];
    }

    public bool EndedOnWay(int state)
    {
        for (var s = state; parents[s].From >= 0; s = parents[s].From)
        {
            if (net.Transitions[parents[s].Transition].Ends)
                return true;
        }
        return false;
    }

    private sealed class Bytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] bytes)
        {
            var hash = new HashCode();
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
