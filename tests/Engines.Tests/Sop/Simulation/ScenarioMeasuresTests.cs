using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Simulation;

/// <summary>Differences by pairs, and which figures matter.</summary>
public sealed class ScenarioMeasuresTests
{
    private static readonly SimulationPlan Plan = new(2, 8, 5);

    private static Procedure Procedure => SopFiles.Reference("adult");

    private static Scenario Scenario
    {
        get
        {
            var read = ScenarioReader.Read(File.ReadAllBytes(Path.Combine(SopFiles.Root, "samples/sop/scenarios/reference.scenario.yaml")), Procedure);
            Assert.Empty(read.Faults);
            return read.Scenario!;
        }
    }

    [Fact]
    public void Compare_ScenarioWithItself_FindsNoDifferenceAtAll() =>
        Assert.All(ScenarioMeasures.Compare(Procedure, Scenario, Scenario, Plan, null, TestContext.Current.CancellationToken), d => Assert.Equal((0, 0), (d.Between.Mean, d.Between.Half)));

    [Fact]
    public void Compare_TwiceThePlaces_LeavesFewerWithoutAndThePairsSaySo()
    {
        // Without a limit of money: with twice the places it would run out, and more would go without.
        var paid = Scenario with { Budgets = [.. Scenario.Budgets.Select(b => b with { Amount = b.Amount * 100 })] };
        var more = paid with { Services = [.. Scenario.Services.Select(s => s with { Places = s.Places * 2 })] };
        var unmet = ScenarioMeasures.Compare(Procedure, paid, more, Plan, null, TestContext.Current.CancellationToken).Single(d => d.Measure.Id == "unmet:shelter-men:man");
        Assert.True(unmet.Between.Mean + unmet.Between.Half < 0);
        Assert.Equal(unmet.Second.Mean - unmet.First.Mean, unmet.Between.Mean, 6);
        // The same people under both: one more place is seen although each mean by itself is known less well.
        var one = paid with { Services = [.. Scenario.Services.Select(s => s with { Places = s.Places + 1 })] };
        var little = ScenarioMeasures.Compare(Procedure, paid, one, Plan, null, TestContext.Current.CancellationToken).Single(d => d.Measure.Id == "unmet:shelter-men:man");
        Assert.True(little.Between.Half < little.First.Half);
    }

    [Fact]
    public void Sensitivity_OfPeopleWithoutAPlace_PutsMoreMenAboveMoreWomen()
    {
        var effects = ScenarioMeasures.Sensitivity(Procedure, Scenario, "unmet:shelter-men:man", 0.2, Plan with { Years = 1, Replications = 4 }, null, TestContext.Current.CancellationToken);
        double Of(string figure) => effects.Single(e => e.Figure == figure).Effect.Between.Mean;
        Assert.True(Of("20 % more people: man") > 0);
        Assert.True(Of("20 % more stay: shelter-men") > 0);
        Assert.True(Of("one more place: shelter-men") < 0);
        Assert.True(Math.Abs(Of("one more place: shelter-women")) < Math.Abs(Of("20 % more people: man")));
        Assert.Equal(effects.Select(e => Math.Abs(e.Effect.Between.Mean)).OrderDescending(), effects.Select(e => Math.Abs(e.Effect.Between.Mean)));
        Assert.Throws<ArgumentException>(() => ScenarioMeasures.Sensitivity(Procedure, Scenario, "wait:nobody", 0.1, Plan));
    }

    [Fact]
    public void Run_CostBySource_AddsUpToTheCostOfAPerson()
    {
        var result = Throughline.Sop.Simulation.Run(Procedure, Scenario, Plan, null, TestContext.Current.CancellationToken);
        foreach (var (profile, cost) in result.CostPerPerson)
            Assert.Equal(cost.Mean, result.CostBySource.Where(s => s.Profile == profile).Sum(s => s.Cost.Mean), 6);
        Assert.Equal(["grant", "state"], result.CostBySource.Select(s => s.Budget).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Compare_VersionWithAStepMore_LeavesEverythingBeforeItAsItWas()
    {
        // A new step in front of the file shifts every number; chance goes by ids, so that what does not depend on it stays the same.
        var added = Procedure with { Steps = [Procedure.Find("S20")! with { Id = "S21" }, .. Procedure.Steps] };
        Assert.All(ScenarioMeasures.Compare(Procedure, Scenario, added, Scenario, Plan, null, TestContext.Current.CancellationToken), d => Assert.Equal((0, 0), (d.Between.Mean, d.Between.Half)));
    }
}
