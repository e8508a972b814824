using Throughline.Sop.Nets;

namespace Throughline.Sop.Checks;

/// <summary>
/// Where a step waits for several others, every state the case can be in is tried: nothing waits for what can no longer come. Without
/// such a step arrivals do not wait for each other, and the graph alone shows what can be reached and finished.
/// </summary>
internal static class SoundnessRules
{
    /// <summary>States looked at.</summary>
    public const int MostStates = 30_000;

    public static void Check(SopGraph graph, List<Finding> found)
    {
        if (graph.Starts.Count == 0 || !graph.Steps.Any(s => s.JoinsAll))
            return;
        var bounds = new NetBounds(MostStates: MostStates, Merges: true);
        foreach (var start in graph.Starts)
        {
            var verdict = TokenGame.Explore(Net(graph, start), bounds);
            var waiting = verdict.Stuck.Count == 0 ? "" : verdict.Stuck[0];
            if (verdict.Deadlock is { } stuck)
                Add(graph, found, FindingSeverity.Error, "deadlock", $"The case can come to a standstill: {waiting} waits for a step that was not begun. Let it begin with 'join: one', or lead every way into it.", Told(graph, start, stuck), waiting);
            if (verdict.Livelock is { } round)
                Add(graph, found, FindingSeverity.Error, "livelock", "The case can go round for ever and never reach an end; add a way out of the round.", Told(graph, start, round), "");
            if (!verdict.Complete)
                Add(graph, found, FindingSeverity.Warning, "bound-reached", $"More than {bounds.MostStates} states; what was found holds, the rest was not looked at. Split the procedure, or use fewer side-by-side ways.", [], "");
        }
    }

    private static void Add(SopGraph graph, List<Finding> found, FindingSeverity severity, string rule, string message, IReadOnlyList<string> path, string at)
    {
        var step = graph.Steps.FirstOrDefault(s => graph.Name(s) == at);
        if (!found.Any(f => f.Rule == rule && f.StepId == step?.Id))
            found.Add(new Finding(severity, rule, step?.Id, step?.Line ?? 1, message, path));
    }

    private static List<string> Told(SopGraph graph, int start, IReadOnlyList<NetMove> moves) => [graph.Name(start), .. moves.Select(m => m.Words).Where(w => w.Length > 0)];

    private static StepNet Net(SopGraph graph, int start)
    {
        var net = new StepNet();
        var arrivals = new Dictionary<(int Step, int From), int>();
        int Arrival(int step, int from)
        {
            var key = (step, graph.Steps[step].JoinsAll ? from : -1);
            if (!arrivals.TryGetValue(key, out var place))
                arrivals[key] = place = net.Place(graph.Name(step), marked: step == start && from < 0);
            return place;
        }

        var reached = graph.Reach([start], e => e.Way is not null);
        _ = Arrival(start, -1);
        var edges = Enumerable.Range(0, graph.Steps.Count).Where(i => reached[i]).SelectMany(i => graph.From(i).Where(e => e.Open && e.Way is not null)).ToList();
        foreach (var edge in edges)
            _ = Arrival(edge.To, edge.From);
        IReadOnlyList<int> everywhere = [.. arrivals.Values];
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            if (!reached[i])
                continue;
            var takes = arrivals.Where(a => a.Key.Step == i && (a.Key.From >= 0 || !graph.Steps[i].JoinsAll)).Select(a => a.Value).ToList();
            if (graph.Steps[i].JoinsAll && i == start)
                net.Move(new NetMove(graph.Steps[i].Id, "", [arrivals[(i, -1)]], takes));
            foreach (var (words, targets, ends) in Outcomes(graph, i))
                net.Move(new NetMove(graph.Steps[i].Id, words, takes, [.. targets.Select(t => Arrival(t, i)).Distinct()]) { Ends = ends, Empties = ends ? everywhere : [] });
        }
        return net;
    }

    private static IEnumerable<(string Words, IReadOnlyList<int> Targets, bool Ends)> Outcomes(SopGraph graph, int index)
    {
        var (step, table) = (graph.Steps[index], graph.Decisions[index]);
        IReadOnlyList<IReadOnlyList<int>> sets = table.OpenSets.Count > 0 ? table.OpenSets : [.. step.Next.Select((_, i) => (IReadOnlyList<int>)[i])];
        if (step.Take == Take.One)
            sets = [.. sets.SelectMany(s => s.Count == 0 ? [s] : s.Select(w => (IReadOnlyList<int>)[w]))];
        var over = step.End || step.Next.Count == 0;
        if (over)
            yield return ($"{graph.Name(step)} ends", [], step.End && !step.EndsBranchOnly);
        foreach (var set in sets.Where(s => s.Count > 0))
        {
            var targets = set.Select(w => graph.IndexOf(step.Next[w].To)).OfType<int>().Distinct().ToList();
            yield return ($"{graph.Name(step)} leads to {string.Join(" and ", targets.Select(graph.Name))}", targets, false);
        }
    }
}
