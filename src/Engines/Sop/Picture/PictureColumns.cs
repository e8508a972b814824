namespace Throughline.Sop;

/// <summary>The column of each step: later steps further right, at most so many columns.</summary>
internal static class PictureColumns
{
    public static int[] Of(IReadOnlyList<Step> steps, IReadOnlyList<(int From, int To)> edges, int most)
    {
        var layer = Layers(steps, edges);
        var count = layer.DefaultIfEmpty(0).Max() + 1;
        for (; count > most; count--)
            Join(layer, BestJoin(steps, edges, layer, count));
        return layer;
    }

    /// <summary>The order of the file is the order of the work, so a way to an earlier step is a way back and moves nothing.</summary>
    private static int[] Layers(IReadOnlyList<Step> steps, IReadOnlyList<(int From, int To)> edges)
    {
        var layer = new int[steps.Count];
        var into = edges.Where(e => e.From < e.To).ToLookup(e => e.To, e => e.From);
        for (var i = 0; i < steps.Count; i++)
            layer[i] = into.Contains(i) ? into[i].Max(f => layer[f]) + 1 : i == 0 || steps[i].Start ? 0 : layer[i - 1];
        return layer;
    }

    /// <summary>Joins the two neighbouring layers where it costs the fewest turned arrows and extra rows.</summary>
    private static int BestJoin(IReadOnlyList<Step> steps, IReadOnlyList<(int From, int To)> edges, int[] layer, int count)
    {
        var (best, least) = (0, int.MaxValue);
        for (var c = 0; c + 1 < count; c++)
        {
            var turned = edges.Count(e => layer[e.From] == c && layer[e.To] == c + 1);
            var stacked = Enumerable.Range(0, steps.Count).Where(i => layer[i] == c || layer[i] == c + 1).GroupBy(i => steps[i].ActorId).Sum(g => (g.Count() - 1) * (g.Count() - 1));
            var cost = (2 * turned) + (3 * stacked);
            if (cost < least)
                (best, least) = (c, cost);
        }
        return best;
    }

    private static void Join(int[] layer, int at)
    {
        for (var i = 0; i < layer.Length; i++)
        {
            if (layer[i] > at)
                layer[i]--;
        }
    }
}
