using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;

namespace Throughline.App.Chain;

/// <summary>
/// Walks the chain over the sources of all modules. From a place it goes both ways round the loop, and never back on one way. A kind is
/// reached by its shorter way; where that way leads to nothing, by the longer one, and then only what is nearest counts; the opposite
/// kind by whichever has fewer hops. Links that leave a kind out (a step that answers a criterion directly, a recommendation that
/// names a step) count like any other. One per request: what was asked once is kept.
/// </summary>
public sealed class ChainWalk(IEnumerable<IChainSource> sources)
{
    private const int Kinds = 6;
    private const int Half = Kinds / 2;

    // A stop with more neighbours than this is shown with the first ones; a walk never asks more than this many stops.
    private const int MostStops = 60;
    private const int MostAsked = 120;

    private readonly Dictionary<ChainLink, ChainStop?> _found = [];
    private readonly Dictionary<ChainLink, IReadOnlyList<ChainLink>> _beside = [];

    /// <summary>The chain seen from a place; null when there is no such place or the viewer may not see it: the same.</summary>
    public async Task<ChainView?> From(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (!Enum.IsDefined(link.Kind) || !ChainReading.MayRead(viewer, link.Kind) || await Find(link, viewer, cancel) is not { } here) return null;
        var onward = await Walk(link, 1, Half, viewer, cancel);
        var back = await Walk(link, -1, Half, viewer, cancel);
        // Kinds whose shorter way led to nothing are looked for all the way round from the other side.
        var missed = Enum.GetValues<ChainKind>().Where(kind => kind != link.Kind && ChainReading.MayRead(viewer, kind)).ToList();
        if (missed.Any(kind => Ahead(link.Kind, kind) < Half && onward[(int)kind].Count == 0)) back = await Walk(link, -1, Kinds - 1, viewer, cancel);
        if (missed.Any(kind => Ahead(link.Kind, kind) > Half && back[(int)kind].Count == 0)) onward = await Walk(link, 1, Kinds - 1, viewer, cancel);
        var rings = new List<ChainRing>();
        foreach (var kind in Enum.GetValues<ChainKind>())
            rings.Add(kind == link.Kind ? new ChainRing(kind, false, [here])
                : !ChainReading.MayRead(viewer, kind) ? new ChainRing(kind, true, [])
                : new ChainRing(kind, false, await Stops(Kept(Ahead(link.Kind, kind), onward[(int)kind], back[(int)kind]), viewer, cancel)));
        return new ChainView(here, rings);
    }

    /// <summary>Direct neighbours of a place, of every kind the viewer may read; empty when there is no such place.</summary>
    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel) =>
        await Find(link, viewer, cancel) is null ? [] : await Stops(await Beside(link, viewer, cancel), viewer, cancel);

    // Breadth first along one way round; the number is that of hops from the place.
    private async Task<Dictionary<ChainLink, int>[]> Walk(ChainLink start, int way, int farthest, Viewer viewer, CancellationToken cancel)
    {
        var reached = new Dictionary<ChainLink, int>[Kinds];
        for (var kind = 0; kind < Kinds; kind++) reached[kind] = [];
        var queue = new Queue<(ChainLink Link, int Hops)>([(start, 0)]);
        var seen = new HashSet<ChainLink> { start };
        for (var asked = 0; queue.Count > 0 && asked < MostAsked; asked++)
        {
            var (link, hops) = queue.Dequeue();
            var gone = Ahead(start.Kind, link.Kind, way);
            foreach (var next in await Beside(link, viewer, cancel))
            {
                var ahead = Ahead(start.Kind, next.Kind, way);
                if (ahead <= gone || ahead > farthest || !seen.Add(next) || reached[(int)next.Kind].Count >= MostStops) continue;
                if (await Find(next, viewer, cancel) is null) continue;
                reached[(int)next.Kind].Add(next, hops + 1);
                if (ahead < farthest) queue.Enqueue((next, hops + 1));
            }
        }
        return reached;
    }

    private static IReadOnlyList<ChainLink> Kept(int ahead, Dictionary<ChainLink, int> onward, Dictionary<ChainLink, int> back)
    {
        var (shorter, longer) = ahead < Half ? (onward, back) : (back, onward);
        if (ahead != Half && shorter.Count > 0) return [.. shorter.Keys];
        var either = ahead == Half ? onward.Concat(back).ToList() : [.. longer];
        return either.Count == 0 ? [] : [.. either.Where(pair => pair.Value == either.Min(other => other.Value)).Select(pair => pair.Key).Distinct()];
    }

    private static int Ahead(ChainKind from, ChainKind to, int way = 1) => (((int)to - (int)from) * way + Kinds) % Kinds;

    private async Task<IReadOnlyList<ChainStop>> Stops(IReadOnlyList<ChainLink> links, Viewer viewer, CancellationToken cancel)
    {
        var stops = new List<ChainStop>();
        foreach (var link in links)
            if (await Find(link, viewer, cancel) is { } stop) stops.Add(stop);
        return stops;
    }

    // The owner of a link names it; a neighbour that nobody owns, or that the viewer may not see, is not there.
    private async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (_found.TryGetValue(link, out var known)) return known;
        ChainStop? found = null;
        foreach (var source in sources)
            if ((found = await source.Find(link, viewer, cancel)) is not null) break;
        return _found[link] = found;
    }

    private async Task<IReadOnlyList<ChainLink>> Beside(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (_beside.TryGetValue(link, out var known)) return known;
        var links = new List<ChainLink>();
        foreach (var source in sources)
            links.AddRange((await source.Neighbours(link, viewer, cancel)).Select(stop => stop.Link with { Date = link.Date }));
        return _beside[link] = [.. links.Distinct().Where(next => next.Kind != link.Kind && ChainReading.MayRead(viewer, next.Kind))];
    }
}
