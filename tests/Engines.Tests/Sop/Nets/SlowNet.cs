namespace Throughline.Engines.Tests.Sop.Nets;

/// <summary>The token game once more, slowly and plainly: markings as texts, every set found by trying until nothing changes.</summary>
internal static class SlowNet
{
    public static (bool Unbounded, int? Deadlock, int? Crowded, string[] Dead, bool Completes, int States) Judge((int[] Takes, int[] Puts)[] moves)
    {
        var distance = new Dictionary<string, int> { ["10000"] = 0 };
        var unbounded = false;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (state, far) in distance.ToList())
            {
                foreach (var next in moves.Select(m => Fire(state, m)).OfType<string>())
                {
                    if (next.Any(c => c > '3'))
                        unbounded = true;
                    else if (!distance.TryGetValue(next, out var known) || known > far + 1)
                        (distance[next], changed) = (far + 1, true);
                }
            }
        }
        var stuck = distance.Where(d => d.Key != "00000" && moves.All(m => Fire(d.Key, m) is null)).Select(d => (int?)d.Value).Min();
        var crowded = distance.Where(d => d.Key.Any(c => c > '1')).Select(d => (int?)d.Value).Min();
        var dead = moves.Select((m, i) => (m, i)).Where(p => distance.Keys.All(s => Fire(s, p.m) is null)).Select(p => $"m{p.i}").ToArray();
        var completes = distance.Keys.All(s => CanEmpty(s, moves, []));
        return (unbounded, stuck, crowded, dead, completes, distance.Count);
    }

    private static bool CanEmpty(string state, (int[] Takes, int[] Puts)[] moves, HashSet<string> seen) =>
        state == "00000" || seen.Add(state) && !state.Any(c => c > '3') && moves.Any(m => Fire(state, m) is { } next && CanEmpty(next, moves, seen));

    private static string? Fire(string state, (int[] Takes, int[] Puts) move)
    {
        var tokens = state.Select(c => c - '0').ToArray();
        foreach (var place in move.Takes)
        {
            if (--tokens[place] < 0)
                return null;
        }
        foreach (var place in move.Puts)
            tokens[place]++;
        return string.Concat(tokens);
    }
}
