namespace Throughline.Sop;

/// <summary>
/// Makes a net smaller without changing its verdict: what follows without a choice of its own is done at once, side-by-side
/// ways that begin and end together are one, closed inclusive pairs are joined. Every step keeps deadlocks, the possibility
/// to end, and every second token on a flow (a token that would vanish at once is left to be seen).
/// </summary>
internal sealed class NetReduction
{
    private const int MostWords = 40;
    private readonly TokenNet net;
    private readonly List<NetTransition> transitions;

    private NetReduction(TokenNet net)
    {
        this.net = net;
        transitions = [.. net.Transitions.Select(t => new NetTransition { Take = t.Take, Give = t.Give, Clear = t.Clear, Empty = t.Empty, Join = t.Join, Words = t.Words, Nodes = [.. t.Nodes], Ends = t.Ends })];
    }

    /// <summary>The smaller net over the same places.</summary>
    public static TokenNet Of(TokenNet net)
    {
        var reduction = new NetReduction(net);
        while (reduction.Pass())
        {
        }
        var smaller = new TokenNet();
        smaller.Places.AddRange(net.Places);
        smaller.Marked.UnionWith(net.Marked);
        smaller.Transitions.AddRange(reduction.transitions);
        return smaller;
    }

    private bool Pass()
    {
        var changed = JoinEqual() | DropIdle() | JoinPlaces() | CloseInclusive();
        for (var place = 0; place < net.Places.Count; place++)
            changed |= Skip(place);
        return changed;
    }

    /// <summary>Two transitions that do the same to the net are one.</summary>
    private bool JoinEqual()
    {
        var before = transitions.Count;
        var seen = new Dictionary<string, NetTransition>(StringComparer.Ordinal);
        var kept = new List<NetTransition>();
        foreach (var t in transitions)
        {
            var key = $"{Key(t.Take)}>{Key(t.Give)}!{Key(t.Clear)}0{Key(t.Empty)}j{Key(t.Join)}";
            if (seen.TryGetValue(key, out var same))
            {
                same.Nodes.UnionWith(t.Nodes);
                if (t.Words.Count < same.Words.Count)
                    same.Words = t.Words;
            }
            else
            {
                seen[key] = t;
                kept.Add(t);
            }
        }
        transitions.Clear();
        transitions.AddRange(kept);
        return transitions.Count < before;
    }

    private static string Key(int[] places) => string.Join(',', places.Order());

    /// <summary>A round that changes nothing is left out; it is alive when something brings a token to where it begins.</summary>
    private bool DropIdle()
    {
        foreach (var t in transitions.Where(t => t.IsPlain && t.Take.Length == 1 && t.Give.Length == 1 && t.Take[0] == t.Give[0]).ToList())
        {
            var feeders = transitions.Where(u => u != t && u.Give.Contains(t.Take[0]) && !u.Take.Contains(t.Take[0])).ToList();
            if (feeders.Count == 0 || !transitions.Any(u => u != t && u.Take.Contains(t.Take[0])))
                continue;
            foreach (var feeder in feeders)
                feeder.Nodes.UnionWith(t.Nodes);
            transitions.Remove(t);
            return true;
        }
        return false;
    }

    /// <summary>Places that every transition treats alike are one.</summary>
    private bool JoinPlaces()
    {
        var uses = new Dictionary<int, System.Text.StringBuilder>();
        void Use(int[] places, string what)
        {
            foreach (var p in places)
                (uses.TryGetValue(p, out var text) ? text : uses[p] = new()).Append(what);
        }
        var joins = transitions.SelectMany(t => t.Join).ToHashSet();
        for (var i = 0; i < transitions.Count; i++)
        {
            Use(transitions[i].Take, $"t{i}");
            Use(transitions[i].Give, $"g{i}");
            Use(transitions[i].Clear, $"c{i}");
            Use(transitions[i].Empty, $"e{i}");
        }
        var drop = uses.Where(u => !joins.Contains(u.Key) && net.Places[u.Key].Kind == PlaceKind.Flow && !net.Marked.Contains(u.Key) && u.Value.ToString().Contains('g', StringComparison.Ordinal) && u.Value.ToString().Contains('t', StringComparison.Ordinal))
            .GroupBy(u => u.Value.ToString(), StringComparer.Ordinal).SelectMany(g => g.Select(u => u.Key).Order().Skip(1)).ToHashSet();
        foreach (var t in drop.Count == 0 ? [] : transitions)
        {
            t.Take = [.. t.Take.Where(p => !drop.Contains(p))];
            t.Give = [.. t.Give.Where(p => !drop.Contains(p))];
            t.Clear = [.. t.Clear.Where(p => !drop.Contains(p))];
            t.Empty = [.. t.Empty.Where(p => !drop.Contains(p))];
        }
        return drop.Count > 0;
    }

    /// <summary>An inclusive join whose ways in all begin at one place has what it waits for as soon as they are taken.</summary>
    private bool CloseInclusive()
    {
        foreach (var inputs in transitions.Where(t => t.Join.Length > 0).Select(t => t.Join).ToList())
        {
            var joins = transitions.Where(t => t.Join.SequenceEqual(inputs)).ToList();
            var feeders = transitions.Where(t => t.Give.Any(inputs.Contains)).ToList();
            if (joins.Exists(j => j.Empty.Length + j.Clear.Length + j.Take.Length > 0 || j.Give.Any(inputs.Contains)) || feeders.Count == 0 || !feeders.TrueForAll(f => f.IsPlain && f.Take.Length == 1 && f.Take[0] == feeders[0].Take[0]))
                continue;
            if (inputs.Contains(feeders[0].Take[0]) || feeders.Exists(f => f.Give.Where(inputs.Contains).GroupBy(p => p).Any(g => g.Count() > 1)) || transitions.Exists(t => t.Take.Any(inputs.Contains)))
                continue;
            foreach (var t in feeders.Concat(joins))
                transitions.Remove(t);
            foreach (var feeder in feeders)
                transitions.AddRange(joins.Select(j => Together(feeder, j, [.. feeder.Give.Where(p => !inputs.Contains(p)), .. j.Give])));
            foreach (var t in transitions)
            {
                t.Empty = [.. t.Empty.Where(p => !inputs.Contains(p))];
                t.Clear = [.. t.Clear.Where(p => !inputs.Contains(p))];
            }
            return true;
        }
        return false;
    }

    /// <summary>A place whose takers need nothing else: they follow at once.</summary>
    private bool Skip(int place)
    {
        if (net.Places[place].Kind != PlaceKind.Flow || net.Marked.Contains(place))
            return false;
        var takers = transitions.Where(t => t.Take.Contains(place)).ToList();
        var feeders = transitions.Where(t => t.Give.Contains(place)).ToList();
        if (takers.Count == 0 || feeders.Count == 0 || feeders.Count * takers.Count > feeders.Count + takers.Count || transitions.Exists(t => t.Join.Contains(place)))
            return false;
        if (!takers.TrueForAll(t => t.IsPlain && t.Take.Length == 1 && t.Give.Length > 0 && !t.Give.Contains(place)) || feeders.Exists(f => f.Join.Length > 0 && takers.Count > 1 || f.Give.Count(p => p == place) > 1 || takers.Contains(f)))
            return false;
        foreach (var t in transitions)
        {
            if (t.Clear.Contains(place) && takers.Exists(k => k.Give.Any(p => net.Places[p].Kind != PlaceKind.Message && !t.Clear.Contains(p))))
                return false;
            if (t.Empty.Contains(place) && takers.Exists(k => !k.Give.Any(t.Empty.Contains)))
                return false;
        }
        foreach (var t in takers.Concat(feeders))
            transitions.Remove(t);
        foreach (var feeder in feeders)
            transitions.AddRange(takers.Select(t => Together(feeder, t, [.. feeder.Give.Where(p => p != place), .. t.Give])));
        foreach (var t in transitions)
        {
            t.Empty = [.. t.Empty.Where(p => p != place)];
            t.Clear = [.. t.Clear.Where(p => p != place)];
        }
        return true;
    }

    private static NetTransition Together(NetTransition first, NetTransition then, int[] give) => new()
    {
        Take = first.Take,
        Give = give,
        Clear = first.Clear,
        Empty = first.Empty,
        Join = first.Join,
        Words = [.. first.Words.Concat(then.Words).Take(MostWords)],
        Nodes = [.. first.Nodes, .. then.Nodes],
        Ends = first.Ends || then.Ends,
    };
}
