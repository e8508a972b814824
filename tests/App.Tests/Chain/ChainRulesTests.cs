using CsCheck;
using Throughline.App.Chain;
using Throughline.App.Tests.Procedures;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Xunit;

namespace Throughline.App.Tests.Chain;

/// <summary>The rules of the walk over graphs held in memory.</summary>
public sealed class ChainRulesTests
{
    private static readonly Viewer Police = ShelfHouse.Somebody(Role.Investigator, Side.Enforcement);

    // The loop as the modules draw it: nothing leads from evidence to a proposal but the step both belong to.
    private static readonly Graph Loop = new(
        (At(0, "C"), At(1, "P")), (At(1, "P"), At(2, "S")), (At(2, "S"), At(3, "A")), (At(3, "A"), At(4, "E")), (At(2, "S"), At(5, "R")), (At(0, "C"), At(5, "R")), (At(0, "C"), At(5, "Q")));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "C", "C|P|S|A|E|R Q")]
    [InlineData(1, "P", "C|P|S|A|E|R Q")]
    [InlineData(2, "S", "C|P|S|A|E|R")]
    [InlineData(3, "A", "C|P|S|A|E|R")]
    [InlineData(4, "E", "C|P|S|A|E|R")]
    [InlineData(5, "R", "C|P|S|A|E|R")]
    public async Task From_EveryStopOfTheLoop_ReachesAllTheOthers(int kind, string id, string expected)
    {
        var view = await new ChainWalk([Loop]).From(At(kind, id), ShelfHouse.Lawyer, Cancel);
        Assert.Equal(expected, string.Join('|', view!.Rings.Select(ring => string.Join(' ', ring.Stops.Select(stop => stop.Link.Id)))));
    }

    [Fact]
    public async Task From_ByTheOtherSideOfTheWall_IsTheSameWhetherOrNotThereIsPractice()
    {
        var without = new Graph((At(0, "C"), At(1, "P")), (At(1, "P"), At(2, "S")), (At(2, "S"), At(5, "R")));
        var with = new Graph((At(0, "C"), At(1, "P")), (At(1, "P"), At(2, "S")), (At(2, "S"), At(5, "R")), (At(2, "S"), At(3, "A")), (At(3, "A"), At(4, "E")));
        var (nothing, something) = (await new ChainWalk([without]).From(At(2, "S"), Police, Cancel), await new ChainWalk([with]).From(At(2, "S"), Police, Cancel));
        Assert.Equivalent(nothing, something, strict: true);
        Assert.True(something![ChainKind.CaseAction].Closed && something[ChainKind.Evidence].Closed);
        Assert.Null(await new ChainWalk([with]).From(At(4, "E"), Police, Cancel));
        Assert.DoesNotContain(with.Asked, link => link.Kind is ChainKind.CaseAction or ChainKind.Evidence);
    }

    [Fact]
    public async Task Neighbours_ThatNoModuleOwns_AreNotThere()
    {
        var graph = new Graph((At(0, "C"), At(1, "P"))) { Hidden = { At(1, "P") } };
        Assert.Empty(await new ChainWalk([graph]).Neighbours(At(0, "C"), ShelfHouse.Lawyer, Cancel));
        Assert.Empty((await new ChainWalk([graph]).From(At(0, "C"), ShelfHouse.Lawyer, Cancel))![ChainKind.Provision].Stops);
    }

    [Fact]
    public async Task From_AVeryLargeGraph_AsksABoundedNumberOfStops()
    {
        var graph = new Graph([.. Enumerable.Range(0, 400).SelectMany(left => Enumerable.Range(0, 5).Select(right => (At(right % 6, $"x{left}"), At((right + 1) % 6, $"x{(left * 7 + right) % 400}"))))]);
        await new ChainWalk([graph]).From(At(0, "x0"), ShelfHouse.Lawyer, Cancel);
        Assert.InRange(graph.Asked.Distinct().Count(), 1, 500);
    }

    [Fact]
    public void From_AnyGraph_NamesOnlyWhatIsReachableAndPutsItAtItsKind() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 3]).Array[0, 40].Sample(edges =>
    {
        var graph = new Graph([.. edges.Where(edge => edge.Item1 != edge.Item3).Select(edge => (At(edge.Item1, $"n{edge.Item2}"), At(edge.Item3, $"n{edge.Item4}")))], At(2, "n0"));
        var view = new ChainWalk([graph]).From(At(2, "n0"), ShelfHouse.Lawyer, CancellationToken.None).GetAwaiter().GetResult()!;
        var reachable = graph.Reachable(At(2, "n0"));
        // All neighbours that stand at the next stop to either side are named.
        var beside = graph.Beside(At(2, "n0")).Where(link => link.Kind is ChainKind.Provision or ChainKind.CaseAction).ToHashSet();
        return view.Rings.All(ring => ring.Stops.All(stop => stop.Link.Kind == ring.Kind && reachable.Contains(stop.Link)) && ring.Stops.Select(stop => stop.Link).Distinct().Count() == ring.Stops.Count)
            && beside.All(link => view[link.Kind].Stops.Any(stop => stop.Link == link));
    }, iter: 2000);

    private static ChainLink At(int kind, string id) => new((ChainKind)kind, id);

    private sealed class Graph : IChainSource
    {
        private readonly Dictionary<ChainLink, HashSet<ChainLink>> _beside = [];

        public Graph(params (ChainLink, ChainLink)[] edges)
        {
            foreach (var (one, other) in edges)
            {
                Of(one).Add(other);
                Of(other).Add(one);
            }
        }

        public Graph((ChainLink, ChainLink)[] edges, ChainLink alone) : this(edges) => Of(alone);

        public HashSet<ChainLink> Hidden { get; } = [];

        public List<ChainLink> Asked { get; } = [];

        public IReadOnlySet<ChainLink> Beside(ChainLink link) => Of(link);

        public HashSet<ChainLink> Reachable(ChainLink from)
        {
            var seen = new HashSet<ChainLink> { from };
            var open = new Stack<ChainLink>([from]);
            while (open.TryPop(out var link))
                foreach (var next in Of(link).Where(seen.Add)) open.Push(next);
            return seen;
        }

        public Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
        {
            Asked.Add(link);
            return Task.FromResult(_beside.ContainsKey(link) && !Hidden.Contains(link) ? new ChainStop(link, link.Id, null, null) : null);
        }

        public Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<ChainStop>>([.. Of(link).Select(next => new ChainStop(next, next.Id, null, null))]);

        private HashSet<ChainLink> Of(ChainLink link) => _beside.TryGetValue(link, out var beside) ? beside : _beside[link] = [];
    }
}
