using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.Sop;
using Xunit;
using Simulated = Throughline.Sop.Simulation;

namespace Throughline.Engines.Tests.Sop.Simulation;

/// <summary>The simulation against what queueing theory says exactly, and against itself.</summary>
public sealed class SimulationTests
{
    private const int Replications = 24;

    private static readonly JsonSerializerOptions Bits = new() { IncludeFields = true };

    // Mean waits: Erlang C for M/M/c, Pollaczek and Khinchine for one server.
    public static TheoryData<string, int, string, double> Queues => new()
    {
        { "0.8 per hour", 1, "exponential 1 hour", 4 },
        { "0.5 per hour", 1, "fixed 1 hour", 0.5 },
        { "0.7 per hour", 1, "erlang 4 phases 1 hour", 0.7 * (1 + 0.25) / (2 * 0.3) },
        { "0.6 per hour", 1, "uniform 0 to 2 hours", 0.6 * (4.0 / 3) / (2 * 0.4) },
        { "1.5 per hour", 2, "exponential 1 hour", 1.2857142857 },
        { "18 per hour", 20, "exponential 1 hour", 0.27538 },
        { "4.5 per hour", 5, "exponential 1 hour", 1.5249818 },
    };

    [Theory]
    [MemberData(nameof(Queues))]
    public void Run_OfAQueueWithAKnownWait_CoversIt(string arrivals, int staff, string work, double exact)
    {
        var (procedure, scenario) = Queue(arrivals, staff, work);
        var plan = new SimulationPlan(1, Replications, 7) { People = 60_000 };
        var wait = Simulated.Run(procedure, scenario, plan, null, TestContext.Current.CancellationToken).Steps[0].Wait;
        // Twice the 95 % interval: one of some ten thousand runs would fall outside.
        Assert.InRange(wait.Mean, exact - 2 * wait.Half, exact + 2 * wait.Half);
        Assert.InRange(wait.Half, 0, exact * 0.08);
    }

    [Theory]
    [InlineData(2, 3.0)]
    [InlineData(10, 8.0)]
    public void Run_OfPlacesNobodyWaitsFor_TurnsAwayTheShareOfErlang(int places, double load)
    {
        var (procedure, scenario) = Read($"people:\n    - {{ id: man, arrivals: {load.ToString(CultureInfo.InvariantCulture)} per day }}\n  services:\n    - {{ id: shelter, at: S0, places: {places}, stay: exponential 1 day, patience: 0 hours }}\n  warmUp: 30 days");
        var result = Simulated.Run(procedure, scenario, new SimulationPlan(8, Replications, 3), null, TestContext.Current.CancellationToken);
        var turned = result.Services[0].Unmet.Mean / result.Arrived.Mean;
        var lost = 1.0;
        for (var k = 1; k <= places; k++) lost = load * lost / (k + load * lost);
        Assert.InRange(turned, lost * 0.97, lost * 1.03);
        Assert.InRange(result.Occupancy[0].Occupied.Mean, load * (1 - lost) * 0.97, load * (1 - lost) * 1.03);
    }

    [Fact]
    public void Run_OnAnyNumberOfCores_GivesTheSameToTheLastBit()
    {
        var (procedure, scenario) = Ardania();
        string Run(int cores) => JsonSerializer.Serialize(Simulated.Run(procedure, scenario, new SimulationPlan(2, 12, 5) { Cores = cores }), Bits);
        Assert.Equal(Run(1), Run(2));
        Assert.Equal(Run(1), Run(7));
    }

    [Fact]
    public void Run_OfArdania_LosesNobodyAndSpendsNoMoreThanThereIs()
    {
        var (procedure, scenario) = Ardania();
        var result = Simulated.Run(procedure, scenario with { Budgets = [new Budget("state", 50_000, false)] }, new SimulationPlan(3, 10, 2), null, TestContext.Current.CancellationToken);
        Assert.Equal(0, result.Lost.Mean);
        Assert.True(result.Finished.Mean <= result.Arrived.Mean && result.Finished.Mean > 0.8 * result.Arrived.Mean);
        Assert.InRange(result.Budgets[0].Spent.Mean, 40_000, 50_000);
        Assert.Equal(1, result.Budgets[0].RunsOut);
        Assert.InRange(result.Budgets[0].OutOnDay!.Mean, 30, 700);
        Assert.NotEmpty(result.NotPaid);
    }

    [Fact]
    public void Run_WithWorkingHours_BeginsNothingOutsideThem()
    {
        var (procedure, scenario) = Read("people:\n    - { id: man, arrivals: 1 per week }\n  bodies:\n    - { actor: server, staff: 5, hours: { from: 9, to: 17, days: [mon, tue, wed, thu, fri] } }\n  steps:\n    - { id: S0, work: fixed 8 hours }");
        var result = Simulated.Run(procedure, scenario, new SimulationPlan(20, 4, 2), null, TestContext.Current.CancellationToken);
        // 40 of 168 hours are open; a closed spell of L hours makes those who come in it wait L/2: four of 16 hours and one of 64.
        Assert.InRange(result.Steps[0].Wait.Mean, 0.92 * (4 * 16 * 8 + 64 * 32) / 168, 1.08 * (4 * 16 * 8 + 64 * 32) / 168);
    }

    [Fact]
    public void Week_WorkedAndHourOf_AreEachOthersInverse()
    {
        var week = new WorkingWeek(9, 17, [0, 1, 2, 3, 4]);
        for (var worked = 0.5; worked < 500; worked += 0.37) Assert.Equal(worked, week.Worked(week.HourOf(worked)), 9);
        Assert.Equal(40, week.Worked(168));
        Assert.Equal(9, week.NextOpen(0));
        Assert.Equal(168 + 9, week.NextOpen(4 * 24 + 17));
        Assert.Equal(10.5, week.NextOpen(10.5));
    }

    [Fact]
    public void Find_OfPlaces_IsTheFewestThatSuffice()
    {
        var (procedure, scenario) = Ardania();
        var plan = new SimulationPlan(3, 10, 2) { Bound = 24 };
        var answer = PlacesNeeded.Find(procedure, scenario, "shelter-men", "man", 0.95, plan, null, TestContext.Current.CancellationToken);
        Assert.True(answer.Within!.Mean >= 0.95);
        Assert.True(answer.Fewer!.Mean < 0.95);
        double Share(int places) => Simulated.Run(procedure, scenario with { Services = [.. scenario.Services.Select(one => one.Id == "shelter-men" ? one with { Places = places } : one)] }, plan)
            .Services.First(one => one.Id == "shelter-men").Within.Mean;
        Assert.Equal(answer.Within.Mean, Share(answer.Places!.Value));
        Assert.Equal(answer.Fewer.Mean, Share(answer.Places.Value - 1));
    }

    [Fact]
    public void Run_OfTwoScenarios_OnTheSamePeople_TellsTheirDifferenceMoreSharply()
    {
        var (procedure, scenario) = Queue("0.8 per hour", 1, "exponential 1 hour");
        var more = scenario with { Bodies = [scenario.Bodies[0] with { Staff = 2 }] };
        double[] Waits(Scenario one, ulong seed) => [.. Enumerable.Range(0, 20).Select(i => Simulated.Run(procedure, one, new SimulationPlan(0.2, 1, seed + (ulong)i)).Steps[0].Wait.Mean)];
        double Spread(double[] a, double[] b) => a.Zip(b, (x, y) => x - y).Select(d => (d - a.Zip(b, (x, y) => x - y).Average()) * (d - a.Zip(b, (x, y) => x - y).Average())).Average();
        var first = Waits(scenario, 1);
        Assert.True(Spread(first, Waits(more, 1)) < Spread(first, Waits(more, 1000)));
    }

    [Fact]
    public void Run_Cancelled_EndsAtOnce()
    {
        var (procedure, scenario) = Queue("18 per hour", 20, "exponential 1 hour");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Simulated.Run(procedure, scenario, new SimulationPlan(100, 4, 1), null, stop.Token));
    }

    [Theory]
    [InlineData("people:\n    - { id: man, arrivals: often }", "is no rate")]
    [InlineData("people:\n    - { id: man, arrivals: -3 per day }", "is no rate")]
    [InlineData("bodies:\n    - { actor: server, staff: 1 }", "needs 'people'")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day }\n    - { id: man, arrivals: 1 per day }", "stands twice")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day, facts: { moon: { yes: 1 } } }", "has no fact 'moon'")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day, facts: { danger: { yes: 0.3, no: 0.3 } } }", "must add up to 1")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day, facts: { danger: { yes: 1.3 } } }", "is no share")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day }\n  bodies:\n    - { actor: servre, staff: 1 }", "did you mean 'server'")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day }\n  bodies:\n    - { actor: server, staff: 0 }", "whole number from 1")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day }\n  steps:\n    - { id: S9 }", "there is no step 'S9'")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day }\n  steps:\n    - { id: S0, work: 3 moons }", "is no length of time")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day }\n  services:\n    - { id: a, at: S0, places: 3 }", "needs 'stay'")]
    [InlineData("people:\n    - { id: man, arrivals: 1 per day, seasons: [1, 2] }", "twelve factors")]
    [InlineData("люди: много", "has no key")]
    public void Read_OfABadScenario_NamesThePlaceInOneLine(string body, string words)
    {
        var (procedure, bytes) = File(body);
        var read = ScenarioReader.Read(bytes, procedure);
        Assert.Null(read.Scenario);
        Assert.Contains(read.Faults, fault => fault.Message.Contains(words, StringComparison.Ordinal));
        Assert.All(read.Faults, fault => Assert.True(fault.Line > 1 && fault.Column > 0 && !fault.Message.Contains('\n', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, 12.7062)]
    [InlineData(5, 2.5706)]
    [InlineData(10, 2.2281)]
    [InlineData(29, 2.0452)]
    public void Interval_OfFewReplications_UsesStudentsDistribution(int degrees, double point)
    {
        double[] values = [.. Enumerable.Range(0, degrees + 1).Select(i => (double)(i % 2))];
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / degrees / values.Length);
        Assert.Equal(point, Student.Of(values).Half / deviation, 2);
    }

    private static (Procedure, Scenario) Queue(string arrivals, int staff, string work) =>
        Read($"warmUp: 300 hours\n  people:\n    - {{ id: customer, arrivals: {arrivals} }}\n  bodies:\n    - {{ actor: server, staff: {staff} }}\n  steps:\n    - {{ id: S0, work: {work} }}");

    private static (Procedure, Scenario) Ardania()
    {
        var procedure = SopReader.Read(Sample("ardania/sop/adult.sop.yaml"), "adult.sop.yaml").Procedure!;
        var read = ScenarioReader.Read(Sample("sop/scenarios/ardania.scenario.yaml"), procedure);
        Assert.Empty(read.Faults);
        return (procedure, read.Scenario!);
    }

    private static byte[] Sample(string name) => System.IO.File.ReadAllBytes(Path.Combine(SopFiles.Root, "samples", name));

    private static (Procedure, Scenario) Read(string body)
    {
        var (procedure, bytes) = File(body);
        var read = ScenarioReader.Read(bytes, procedure);
        Assert.Empty(read.Faults);
        return (procedure, read.Scenario!);
    }

    private static (Procedure, byte[]) File(string body)
    {
        var bytes = Encoding.UTF8.GetBytes("""
            format: throughline-sop/1
            id: q
            version: "1"
            country: none
            title: { en: "Queue" }
            actors: [ { id: server, side: support, name: Server } ]
            facts: [ { id: danger, title: "danger" } ]
            steps:
              - { id: S0, title: Service, actor: server, start: yes, end: yes, deadline: "none, because it is a model", basis: { unverified: "a model" } }
            scenario:

            """ + "  " + body + "\n");
        var read = SopReader.Read(bytes, "q.sop.yaml");
        Assert.Empty(read.Faults);
        return (read.Procedure!, bytes);
    }
}
