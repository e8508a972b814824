using CsCheck;
using Throughline.Sop.Nets;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Nets;

/// <summary>The token game on known nets, and against a slow model written apart from it.</summary>
public sealed class TokenGameTests
{
    [Fact]
    public void Explore_ParallelJoinAfterExclusiveSplit_Deadlocks()
    {
        var net = new StepNet();
        int begin = net.Place("begin", marked: true), a = net.Place("a"), b = net.Place("b"), end = net.Place("end");
        net.Exclusive("choose", "choose", [begin], [a, b]);
        net.Parallel("join", "join", [a, b], [end]);
        net.Exclusive("end", "end", [end], []);
        var verdict = TokenGame.Explore(net);
        Assert.Equal(["choose"], verdict.Deadlock!.Select(m => m.Words));
        Assert.Equal(["a"], verdict.Stuck);
        Assert.Equal(["join", "end"], verdict.DeadNodes);
        Assert.False(verdict.Sound);
    }

    [Fact]
    public void Explore_ExclusiveJoinAfterParallelSplit_IsNotSynchronised()
    {
        var net = new StepNet();
        int begin = net.Place("begin", marked: true), a = net.Place("a"), b = net.Place("b"), end = net.Place("end");
        net.Parallel("split", "split", [begin], [a, b]);
        net.Exclusive("merge", "merge", [a, b], [end]);
        net.Exclusive("end", "end", [end], []);
        var verdict = TokenGame.Explore(net);
        Assert.Equal("end", verdict.UnsafePlace);
        Assert.Equal(["split", "merge", "merge"], verdict.Unsafe!.Select(m => m.Words));
        Assert.Equal(["split", "merge", "end"], verdict.EndsWithRest!.Select(m => m.Words));
        Assert.Equal("end", verdict.EndsTwice![^1].Words);
        Assert.True(verdict.OptionToComplete);
    }

    [Fact]
    public void Explore_LoopWithoutAWayOut_IsALivelock()
    {
        var net = new StepNet();
        int begin = net.Place("begin", marked: true), a = net.Place("a"), b = net.Place("b"), end = net.Place("end");
        net.Exclusive("choose", "choose", [begin], [a, end]);
        net.Exclusive("ask", "ask", [a], [b]);
        net.Exclusive("answer", "answer", [b], [a]);
        net.Exclusive("end", "end", [end], []);
        var verdict = TokenGame.Explore(net);
        Assert.Equal(["choose"], verdict.Livelock!.Select(m => m.Words));
        Assert.Null(verdict.Deadlock);
    }

    [Fact]
    public void Explore_InclusiveJoin_WaitsOnlyForWhatCanCome()
    {
        var net = new StepNet();
        int begin = net.Place("begin", marked: true), a = net.Place("a"), b = net.Place("b"), a2 = net.Place("a2"), b2 = net.Place("b2"), end = net.Place("end");
        net.InclusiveGateway("split", "split", [begin], [a, b]);
        net.Exclusive("left", "left", [a], [a2]);
        net.Exclusive("right", "right", [b], [b2]);
        net.InclusiveGateway("join", "join", [a2, b2], [end]);
        net.Exclusive("end", "end", [end], []);
        Assert.True(TokenGame.Explore(net).Sound);
    }

    [Fact]
    public void Explore_LoopThatMakesTokens_SaysThatTheBoundWasReached()
    {
        var net = new StepNet();
        int begin = net.Place("begin", marked: true), more = net.Place("more");
        net.Parallel("make", "make", [begin], [begin, more]);
        net.Exclusive("end", "end", [more], []);
        var verdict = TokenGame.Explore(net);
        Assert.True(verdict.Unbounded);
        Assert.False(verdict.Complete);
        Assert.False(verdict.Sound);
    }

    [Fact]
    public void Explore_MoreStatesThanAllowed_IsNotComplete()
    {
        var net = new StepNet();
        for (var i = 0; i < 12; i++)
            net.Exclusive($"n{i}", $"n{i}", [net.Place($"p{i}", marked: true)], []);
        Assert.False(TokenGame.Explore(net, new NetBounds(MostStates: 100)).Complete);
        Assert.True(TokenGame.Explore(net).Sound);
    }

    private static readonly Gen<(int[] Takes, int[] Puts)[]> Nets =
        Gen.Select(Gen.Int[0, 4].Array[1, 2], Gen.Int[0, 4].Array[0, 2]).Array[1, 6];

    [Fact]
    public void Explore_RandomNets_AgreesWithASlowModel() => Nets.Sample(moves =>
    {
        var net = new StepNet();
        for (var p = 0; p < 5; p++)
            net.Place($"p{p}", marked: p == 0);
        for (var m = 0; m < moves.Length; m++)
            net.Move(new NetMove($"m{m}", $"m{m}", [.. moves[m].Takes.Distinct()], [.. moves[m].Puts.Distinct()]));
        var slow = SlowNet.Judge(moves.Select(m => (m.Takes.Distinct().ToArray(), m.Puts.Distinct().ToArray())).ToArray());
        var verdict = TokenGame.Explore(net);
        Assert.Equal(slow.Unbounded, verdict.Unbounded);
        if (slow.Unbounded)
            return;
        Assert.Equal(slow.Deadlock, verdict.Deadlock?.Count);
        Assert.Equal(slow.Crowded, verdict.Unsafe?.Count);
        Assert.Equal(slow.Dead.Order(), verdict.DeadNodes.Order());
        Assert.Equal(slow.Completes, verdict.OptionToComplete);
        Assert.Equal(slow.States, verdict.States);
    }, iter: 3_000);
}
