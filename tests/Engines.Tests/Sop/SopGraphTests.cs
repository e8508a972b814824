using CsCheck;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Reachability against a slow model: a matrix closed by repeated multiplication, not a search.</summary>
public sealed class SopGraphTests
{
    private static readonly Gen<(int Size, bool[] Start, bool[] End, bool[] AnyTime, (int From, int To, int Guard)[] Ways)> AnyGraph =
        from size in Gen.Int[1, 9]
        from start in Gen.Bool.Array[size]
        from end in Gen.Bool.Array[size]
        from any in Gen.Int[0, 5].Array[size]
        from ways in Gen.Select(Gen.Int[0, size - 1], Gen.Int[0, size - 1], Gen.Int[0, 4]).Array[0, 16]
        select (size, start, end, any.Select(a => a == 0).ToArray(), ways);

    private static readonly string?[] Guards = [null, "danger == yes", "level != low", "danger == yes and danger == no", "speaks == yes"];

    [Fact]
    public void Check_AnyGraph_FindsTheSameUnreachableAndDeadEndStepsAsTheSlowModel() =>
        Check.Sample(AnyGraph, graph =>
        {
            var procedure = Build(graph, assistance: false);
            var closed = Closure(graph, _ => true);
            var starts = Enumerable.Range(0, graph.Size).Where(i => graph.Start[i]).ToList();
            var ends = Enumerable.Range(0, graph.Size).Where(i => graph.End[i]).ToList();
            var unreachable = starts.Count == 0 ? [] : Enumerable.Range(0, graph.Size).Where(i => !starts.Any(s => closed[s, i])).ToList();
            // That a step may begin at any time brings no other step to its end.
            var written = Closure((graph.Size, graph.Start, graph.End, new bool[graph.Size], graph.Ways), _ => true);
            var dead = ends.Count == 0 ? [] : Enumerable.Range(0, graph.Size).Where(i => !unreachable.Contains(i) && !ends.Any(e => written[i, e])).ToList();
            var found = SopCheck.Check(procedure);
            Assert.Equal(unreachable.Select(i => $"S{i}"), StepsOf(found, "unreachable"));
            Assert.Equal(dead.Select(i => $"S{i}"), StepsOf(found, "no-finish"));
        }, iter: 1500);

    [Fact]
    public void Check_AnyGraph_FindsTheSameDependentHelpAsTheSlowModel() =>
        Check.Sample(AnyGraph, graph =>
        {
            var all = Closure(graph, _ => true);
            var free = Closure(graph, w => w.Guard != 4);
            var starts = Enumerable.Range(0, graph.Size).Where(i => graph.Start[i]).ToList();
            var dependent = Enumerable.Range(0, graph.Size).Where(i => starts.Any(s => all[s, i]) && !starts.Any(s => free[s, i])).Select(i => $"S{i}");
            Assert.Equal(dependent, StepsOf(SopCheck.Check(Build(graph, assistance: true)), "I1-way"));
        }, iter: 1500);

    [Fact]
    public void Check_AnyGraph_ShowsPathsThatExistAndAreShortest() =>
        Check.Sample(AnyGraph.Where(g => g.Start.Any(s => s)), graph =>
        {
            foreach (var finding in SopCheck.Check(Build(graph, assistance: false)).Where(f => f.Rule == "no-finish"))
            {
                var target = int.Parse(finding.StepId![1..], System.Globalization.CultureInfo.InvariantCulture);
                Assert.EndsWith($"S{target} Step", finding.Path[^1], StringComparison.Ordinal);
                Assert.Equal(Distance(graph, target), finding.Path.Count - 1);
            }
        }, iter: 800);

    private static IEnumerable<string?> StepsOf(IEnumerable<Finding> found, string rule) =>
        found.Where(f => f.Rule == rule).Select(f => f.StepId).OrderBy(s => int.Parse(s![1..], System.Globalization.CultureInfo.InvariantCulture));

    private static Procedure Build((int Size, bool[] Start, bool[] End, bool[] AnyTime, (int From, int To, int Guard)[] Ways) graph, bool assistance) =>
        SopText.Steps([.. Enumerable.Range(0, graph.Size).Select(i => $"id: S{i}, title: Step, take: every, {SopText.Duties}"
            + (graph.Start[i] ? ", start: yes" : "") + (graph.End[i] ? ", end: branch" : "") + (graph.AnyTime[i] ? ", anytime: yes" : "") + (assistance ? ", assistance: yes" : "")
            + $", next: [{string.Join(", ", graph.Ways.Where(w => w.From == i).Select(w => Guards[w.Guard] is { } g ? $"{{to: S{w.To}, when: {g}}}" : $"S{w.To}"))}]")]);

    private static bool[,] Step((int Size, bool[] Start, bool[] End, bool[] AnyTime, (int From, int To, int Guard)[] Ways) graph, Func<(int From, int To, int Guard), bool> allowed)
    {
        var one = new bool[graph.Size, graph.Size];
        foreach (var way in graph.Ways.Where(w => w.Guard != 3 && allowed(w)))
            one[way.From, way.To] = true;
        for (var s = 0; s < graph.Size; s++)
        {
            for (var a = 0; a < graph.Size; a++)
                one[s, a] |= graph.Start[s] && graph.AnyTime[a];
        }
        return one;
    }

    private static bool[,] Closure((int Size, bool[] Start, bool[] End, bool[] AnyTime, (int From, int To, int Guard)[] Ways) graph, Func<(int From, int To, int Guard), bool> allowed)
    {
        var closed = Step(graph, allowed);
        for (var i = 0; i < graph.Size; i++)
            closed[i, i] = true;
        for (var round = 0; round < graph.Size; round++)
            closed = Product(closed, closed, graph.Size);
        return closed;
    }

    private static bool[,] Product(bool[,] a, bool[,] b, int size)
    {
        var product = new bool[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                product[i, j] = Enumerable.Range(0, size).Any(k => a[i, k] && b[k, j]);
        }
        return product;
    }

    private static int Distance((int Size, bool[] Start, bool[] End, bool[] AnyTime, (int From, int To, int Guard)[] Ways) graph, int target)
    {
        var one = Step(graph, _ => true);
        var at = (bool[])graph.Start.Clone();
        for (var steps = 0; ; steps++)
        {
            if (at[target])
                return steps;
            at = [.. Enumerable.Range(0, graph.Size).Select(j => Enumerable.Range(0, graph.Size).Any(i => at[i] && one[i, j]))];
        }
    }
}
