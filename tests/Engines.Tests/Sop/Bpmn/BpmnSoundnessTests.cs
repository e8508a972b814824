using System.Diagnostics;
using System.Text;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Bpmn;

public sealed class BpmnSoundnessTests
{
    [Theory]
    [InlineData("sequence", "s:S t:A t:B e:E", "S>A A>B B>E")]
    [InlineData("choice and merge", "s:S x:X t:A t:B x:Y e:E", "S>X X>A X>B A>Y B>Y Y>E")]
    [InlineData("fork and join", "s:S p:X t:A t:B p:Y e:E", "S>X X>A X>B A>Y B>Y Y>E")]
    [InlineData("inclusive pair", "s:S o:X t:A t:B o:Y e:E", "S>X X>A X>B A>Y B>Y Y>E")]
    [InlineData("loop with a way out", "s:S x:M t:A x:X e:E", "S>M M>A A>X X>M X>E")]
    [InlineData("implicit merge of a choice", "s:S x:X t:A t:B t:C e:E", "S>X X>A X>B A>C B>C C>E")]
    [InlineData("two ends after a fork", "s:S p:X t:A t:B e:E e:F", "S>X X>A X>B A>E B>F")]
    [InlineData("two ends after implicit fork", "s:S t:A t:B t:C e:E e:F", "S>A A>B A>C B>E C>F")]
    [InlineData("event choice", "s:S v:V i:A i:B e:E e:F", "S>V V>A V>B A>E B>F")]
    [InlineData("two starts, each with its way", "s:S s:R x:M t:A e:E", "S>M R>M M>A A>E")]
    [InlineData("inclusive join after a fork", "s:S p:X t:A t:B o:Y e:E", "S>X X>A X>B A>Y B>Y Y>E")]
    [InlineData("inclusive join after a choice", "s:S x:X t:A t:B o:Y e:E", "S>X X>A X>B A>Y B>Y Y>E")]
    [InlineData("inclusive join in a loop", "s:S o:Y t:A x:X e:E", "S>Y Y>A A>X X>Y X>E")]
    public void Check_SoundProcess_IsSound(string name, string nodes, string flows)
    {
        var verdict = BpmnText.Check(nodes, flows);
        Assert.True(verdict.Sound == true, name + ": " + string.Join(" | ", verdict.Findings.Select(f => f.Message)));
    }

    [Theory]
    [InlineData("s:S x:X t:A t:B p:Y e:E", "S>X X>A X>B A>Y B>Y Y>E", "dead-activity deadlock")]
    [InlineData("s:S p:X t:A t:B x:Y t:C e:E", "S>X X>A X>B A>Y B>Y Y>C C>E", "lack-of-synchronisation")]
    [InlineData("s:S x:M t:A t:B e:E", "S>M M>A A>B B>M", "dead-activity livelock")]
    [InlineData("s:S t:A t:B t:C e:E", "S>A A>B A>C B>C C>E", "lack-of-synchronisation")]
    [InlineData("s:S t:A e:E t:Z", "S>A A>E Z>E", "dead-activity")]
    [InlineData("t:A e:E", "A>E", "no-start")]
    [InlineData("s:S t:A", "S>A", "no-end")]
    [InlineData("s:S s:R p:Y e:E", "S>Y R>Y Y>E", "dead-activity deadlock")]
    [InlineData("s:S x:M p:X t:A e:E", "S>M M>A A>X X>M X>E", "lack-of-synchronisation unbounded livelock")]
    [InlineData("s:S p:X t:A x:C t:B p:Y e:E e:F", "S>X X>A X>C A>Y C>B C>F B>Y Y>E", "improper-completion")]
    [InlineData("s:S o:X t:A t:B p:Y e:E", "S>X X>A X>B A>Y B>Y Y>E", "deadlock")]
    [InlineData("s:S o:X t:A t:B x:Y t:C e:E", "S>X X>A X>B A>Y B>Y Y>C C>E", "lack-of-synchronisation")]
    public void Check_UnsoundProcess_SaysWhy(string nodes, string flows, string rules)
    {
        var verdict = BpmnText.Check(nodes, flows);
        Assert.False(verdict.Sound);
        Assert.All(BpmnText.Errors(verdict), rule => Assert.Contains(rule, rules, StringComparison.Ordinal));
        Assert.Contains(rules.Split(' ')[0], BpmnText.Errors(verdict));
    }

    [Fact]
    public void Check_ChoiceIntoJoin_TellsShortestWayInNames()
    {
        var verdict = BpmnText.Check("s:S x:X t:A t:B p:Y e:E", "S>X X>A X>B A>Y B>Y Y>E");
        var finding = Assert.Single(verdict.Findings, f => f.Rule == "deadlock");
        Assert.Equal("Y", finding.StepId);
        Assert.Equal(["The process starts with 'S'", "at 'X' the choice takes the way to 'A'", "'A' is done"], finding.Path);
    }

    private const string Sub = "<subProcess id=\"P\" name=\"P\"><startEvent id=\"ps\"/><task id=\"T\" name=\"T\"/><endEvent id=\"pe\"/><sequenceFlow id=\"p1\" sourceRef=\"ps\" targetRef=\"T\"/><sequenceFlow id=\"p2\" sourceRef=\"T\" targetRef=\"pe\"/></subProcess>";

    private static string Boundary(string id, string on, bool interrupts) =>
        $"<boundaryEvent id=\"{id}\" name=\"{id}\" attachedToRef=\"{on}\" cancelActivity=\"{(interrupts ? "true" : "false")}\"><timerEventDefinition/></boundaryEvent>";

    [Fact]
    public void Check_InterruptingBoundary_ReplacesTheWayOn() =>
        Assert.True(BpmnText.Check("s:S x:Y e:E", "S>P P>Y B>Y Y>E", Sub + Boundary("B", "P", true)).Sound);

    [Fact]
    public void Check_NonInterruptingBoundaryIntoMerge_LeaksAToken() =>
        Assert.Equal(["lack-of-synchronisation"], BpmnText.Errors(BpmnText.Check("s:S x:Y t:Z e:E", "S>P P>Y B>Y Y>Z Z>E", Sub + Boundary("B", "P", false))));

    [Fact]
    public void Check_NonInterruptingBoundaryToOwnEnd_IsSound() =>
        Assert.True(BpmnText.Check("s:S t:A e:E e:F", "S>A A>E B>F", Boundary("B", "A", false)).Sound);

    [Fact]
    public void Check_InterruptingBoundaryIntoJoin_StopsForEver() =>
        Assert.Contains("deadlock", BpmnText.Errors(BpmnText.Check("s:S t:A p:Y e:E", "S>A A>Y B>Y Y>E", Boundary("B", "A", true))));

    [Fact]
    public void Check_TerminateEndWithWorkOpen_IsProper()
    {
        var end = "<endEvent id=\"Z\" name=\"Z\"><terminateEventDefinition/></endEvent>";
        Assert.True(BpmnText.Check("s:S p:X t:A x:C t:B p:Y e:E", "S>X X>A X>C A>Y C>B C>Z B>Y Y>E", end).Sound);
    }

    [Fact]
    public void Check_ErrorEndInSubProcess_ReachesItsBoundaryOnly()
    {
        var sub = "<subProcess id=\"P\" name=\"P\"><startEvent id=\"ps\"/><task id=\"T\" name=\"T\"/><endEvent id=\"pe\" name=\"bad\"><errorEventDefinition errorRef=\"err\"/></endEvent><sequenceFlow id=\"p1\" sourceRef=\"ps\" targetRef=\"T\"/><sequenceFlow id=\"p2\" sourceRef=\"T\" targetRef=\"pe\"/></subProcess>"
            + "<boundaryEvent id=\"B\" name=\"B\" attachedToRef=\"P\"><errorEventDefinition errorRef=\"err\"/></boundaryEvent>";
        var verdict = BpmnText.Check("s:S t:A t:C e:E e:F", "S>P P>A A>E B>C C>F", sub);
        Assert.Equal(["A", "E"], verdict.Findings.Where(f => f.Rule == "dead-activity").Select(f => f.StepId!).Order());
    }

    [Fact]
    public void Check_EventSubProcess_InterruptsAndEnds()
    {
        var handler = "<subProcess id=\"H\" name=\"H\" triggeredByEvent=\"true\"><startEvent id=\"hs\" name=\"complaint\"><messageEventDefinition/></startEvent><task id=\"HT\" name=\"HT\"/><endEvent id=\"he\"/><sequenceFlow id=\"h1\" sourceRef=\"hs\" targetRef=\"HT\"/><sequenceFlow id=\"h2\" sourceRef=\"HT\" targetRef=\"he\"/></subProcess>";
        Assert.True(BpmnText.Check("s:S t:A e:E", "S>A A>E", handler).Sound);
    }

    [Fact]
    public void Check_PoolsThatWaitForEachOther_StopTogetherThoughEachAloneIsSound()
    {
        const string Wait = "<intermediateCatchEvent id=\"{0}w\" name=\"{0} waits\"><messageEventDefinition/></intermediateCatchEvent><sendTask id=\"{0}t\" name=\"{0} sends\"/>";
        string Pool(string p) => BpmnText.Process($"s:{p}s e:{p}e", $"{p}s>{p}w {p}w>{p}t {p}t>{p}e", Wait.Replace("{0}", p, StringComparison.Ordinal), p);
        var together = "<collaboration id=\"c\"><participant id=\"pa\" processRef=\"a\"/><participant id=\"pb\" processRef=\"b\"/><messageFlow id=\"m1\" sourceRef=\"at\" targetRef=\"bw\"/><messageFlow id=\"m2\" sourceRef=\"bt\" targetRef=\"aw\"/></collaboration>";
        var verdict = BpmnSoundness.Check(BpmnText.Read(together + Pool("a") + Pool("b")));
        Assert.False(verdict.Sound);
        Assert.Contains(verdict.Findings, f => f.Rule == "deadlock" && f.Message.StartsWith("With all pools together", StringComparison.Ordinal));
        var alone = BpmnSoundness.Check(BpmnText.Read(Pool("a") + Pool("b")));
        Assert.True(alone.Sound);
    }

    [Fact]
    public void Check_PoolStartedByMessageOfAnother_IsSound()
    {
        var b = "<process id=\"b\"><startEvent id=\"bs\"><messageEventDefinition/></startEvent><task id=\"bt\"/><endEvent id=\"be\"/><sequenceFlow id=\"b1\" sourceRef=\"bs\" targetRef=\"bt\"/><sequenceFlow id=\"b2\" sourceRef=\"bt\" targetRef=\"be\"/></process>";
        var together = "<collaboration id=\"c\"><messageFlow id=\"m1\" sourceRef=\"A\" targetRef=\"bs\"/></collaboration>";
        Assert.True(BpmnSoundness.Check(BpmnText.Read(together + BpmnText.Process("s:S t:A e:E", "S>A A>E") + b)).Sound);
    }

    [Fact]
    public void Check_WideIndustrialModel_IsDecidedInTime()
    {
        // Six stages; each opens eight ways of three activities side by side: 3 + 6 × 26 nodes, 4^8 states a stage unreduced, with a choice in each way.
        var nodes = new StringBuilder("s:S e:E x:J");
        var flows = new StringBuilder();
        var last = "S";
        for (var stage = 0; stage < 6; stage++)
        {
            nodes.Append(System.Globalization.CultureInfo.InvariantCulture, $" p:X{stage} p:Y{stage}");
            flows.Append(System.Globalization.CultureInfo.InvariantCulture, $" {last}>X{stage}");
            for (var w = 0; w < 8; w++)
            {
                nodes.Append(System.Globalization.CultureInfo.InvariantCulture, $" t:a{stage}_{w} x:b{stage}_{w} t:c{stage}_{w} t:d{stage}_{w} x:m{stage}_{w}");
                flows.Append(System.Globalization.CultureInfo.InvariantCulture, $" X{stage}>a{stage}_{w} a{stage}_{w}>b{stage}_{w} b{stage}_{w}>c{stage}_{w} b{stage}_{w}>d{stage}_{w} c{stage}_{w}>m{stage}_{w} d{stage}_{w}>m{stage}_{w} m{stage}_{w}>Y{stage}");
            }
            last = $"Y{stage}";
        }
        var document = BpmnText.Read(BpmnText.Process(nodes.ToString(), flows + $" {last}>J J>E"));
        var watch = Stopwatch.StartNew();
        Assert.True(BpmnSoundness.Check(document).Sound);
        Assert.True(watch.ElapsedMilliseconds < 5000, $"{watch.ElapsedMilliseconds} ms");
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Check_ProcessPastTheBound_IsNotKnownAndSaysSo()
    {
        const int Tasks = 8_000;
        var nodes = string.Concat(Enumerable.Range(0, Tasks).Select(i => $"t:n{i} "));
        var flows = string.Concat(Enumerable.Range(1, Tasks - 1).Select(i => $"n{i - 1}>n{i} "));
        var watch = Stopwatch.StartNew();
        var verdict = BpmnText.Check(nodes + "s:S e:E", flows + $"S>n0 n{Tasks - 1}>E");
        Assert.Null(verdict.Sound);
        Assert.Contains(verdict.Findings, f => f.Rule == "bound" && f.Severity == FindingSeverity.Warning);
        Assert.True(watch.ElapsedMilliseconds < 8000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Check_MessagesThatPileUp_AreNotCalledSound()
    {
        var b = "<process id=\"b\"><startEvent id=\"bs\"/><receiveTask id=\"br\"/><endEvent id=\"be\"/><sequenceFlow id=\"b1\" sourceRef=\"bs\" targetRef=\"br\"/><sequenceFlow id=\"b2\" sourceRef=\"br\" targetRef=\"be\"/></process>";
        var together = "<collaboration id=\"c\"><messageFlow id=\"m1\" sourceRef=\"A\" targetRef=\"br\"/></collaboration>";
        var verdict = BpmnSoundness.Check(BpmnText.Read(together + BpmnText.Process("s:S x:M t:A x:X e:E", "S>M M>A A>X X>M X>E") + b));
        Assert.Null(verdict.Sound);
        Assert.Contains(verdict.Findings, f => f.Message.Contains("pile up", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_RandomProcess_ReducedAndWholeAgree()
    {
        var most = Environment.GetEnvironmentVariable("THROUGHLINE_LONG") == "1" ? 10_000 : 1_000;
        for (var seed = 0; seed < most; seed++)
        {
            var (nodes, flows) = Random(seed);
            var model = new BpmnModel(BpmnText.Read(BpmnText.Process(nodes, flows)));
            var (net, _) = NetBuilder.Build(model, model.Scopes, false, []);
            var (whole, small) = (NetExploration.Of(net, 5000), NetExploration.Of(NetReduction.Of(net), 5000));
            if (!whole.Complete || !small.Complete || whole.Unsafe.State >= 0)
            {
                Assert.True(!whole.Complete || whole.Unsafe.State >= 0 == small.Unsafe.State >= 0, $"{nodes} | {flows}");
                continue;
            }
            Assert.True(whole.Stuck().Any() || whole.Endless() >= 0 == (small.Stuck().Any() || small.Endless() >= 0), $"{nodes} | {flows}");
            Assert.True(small.Unsafe.State < 0, $"{nodes} | {flows}");
            Assert.True(whole.Fired.SetEquals(small.Fired), $"{nodes} | {flows}: {string.Join(",", whole.Fired.Except(small.Fired).Select(n => n.Id))}");
        }
    }

    private static (string Nodes, string Flows) Random(int seed)
    {
        var random = new System.Random(seed);
        var count = random.Next(3, 9);
        var kinds = "txpto";
        var nodes = "s:S e:E " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"{kinds[random.Next(kinds.Length)]}:n{i}"));
        var flows = new HashSet<string> { "S>n0", $"n{count - 1}>E" };
        for (var i = 0; i + 1 < count; i++)
            flows.Add($"n{i}>n{random.Next(i + 1, count)}");
        for (var i = 1; i < count; i++)
            flows.Add($"n{random.Next(0, i)}>n{i}");
        if (random.Next(3) == 0)
            flows.Add($"n{random.Next(1, count)}>n{random.Next(0, 2)}");
        return (nodes, string.Join(' ', flows));
    }
}
