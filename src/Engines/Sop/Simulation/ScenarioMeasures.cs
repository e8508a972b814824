namespace Throughline.Sop;

/// <summary>A figure of a simulation by which scenarios are compared.</summary>
/// <param name="Id">What a command calls it, for example <c>wait:shelter-men:man</c>.</param>
/// <param name="Words">What it is, with its unit.</param>
public sealed record Measure(string Id, string Words);

/// <summary>A figure under two scenarios that the same people met, so that their difference is not chance.</summary>
/// <param name="Measure">What is compared.</param>
/// <param name="First">Under the first scenario.</param>
/// <param name="Second">Under the second.</param>
/// <param name="Between">Second less first, by pairs of replications.</param>
public sealed record Difference(Measure Measure, Estimate First, Estimate Second, Estimate Between);

/// <summary>Compares scenarios and says which of their figures matter.</summary>
public static class ScenarioMeasures
{
    /// <summary>The measures a scenario has under a procedure: waits, those who go without, deadlines missed, money.</summary>
    public static IReadOnlyList<Measure> Of(Procedure procedure, Scenario scenario) => [.. All(new SimulatedModel(procedure, scenario)).Select(m => m.Measure)];

    /// <summary>Every measure both scenarios have, under both.</summary>
    public static IReadOnlyList<Difference> Compare(Procedure procedure, Scenario first, Scenario second, SimulationPlan plan, Action<int>? progress = null, CancellationToken cancel = default) =>
        Compare(procedure, first, procedure, second, plan, progress, cancel);

    /// <summary>The same for two procedures, for example two versions: steps, facts and services of one id meet the same chance.</summary>
    public static IReadOnlyList<Difference> Compare(
        Procedure procedure, Scenario first, Procedure other, Scenario second, SimulationPlan plan, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (before, after) = (Values(procedure, first, plan, progress, cancel), Values(other, second, plan, progress, cancel));
        return [.. before.Where(b => after.ContainsKey(b.Key)).Select(b => Between(b.Key, b.Value, after[b.Key])).OfType<Difference>()];
    }

    /// <summary>How a measure changes when one figure of the scenario does and all others stay: the largest effects first.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="measure">Id of the measure.</param>
    /// <param name="by">By what share a figure is raised, for example 0.1; staff and places by one.</param>
    /// <param name="plan">How much is simulated for each figure.</param>
    /// <param name="progress">Gets the number of figures done.</param>
    /// <param name="cancel">Stops between replications.</param>
    /// <exception cref="ArgumentException">The scenario has no such measure.</exception>
    public static IReadOnlyList<(string Figure, Difference Effect)> Sensitivity(
        Procedure procedure, Scenario scenario, string measure, double by, SimulationPlan plan, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(plan);
        var known = Of(procedure, scenario).FirstOrDefault(m => m.Id == measure) ?? throw new ArgumentException($"The scenario has no measure '{measure}'.", nameof(measure));
        var asIs = Values(procedure, scenario, plan, null, cancel)[known];
        var effects = new List<(string, Difference)>();
        foreach (var (figure, changed) in ScenarioChanges.Of(scenario, by))
        {
            if (Between(known, asIs, Values(procedure, changed, plan, null, cancel)[known]) is { } effect)
                effects.Add((figure, effect));
            progress?.Invoke(effects.Count);
        }
        return [.. effects.OrderByDescending(e => Math.Abs(e.Item2.Between.Mean)).ThenBy(e => e.Item1, StringComparer.Ordinal)];
    }

    private static Dictionary<Measure, double[]> Values(Procedure procedure, Scenario scenario, SimulationPlan plan, Action<int>? progress, CancellationToken cancel)
    {
        var model = new SimulatedModel(procedure, scenario);
        var outcomes = Simulation.Outcomes(model, plan, progress, cancel);
        return All(model).ToDictionary(m => m.Measure, m => outcomes.Select(m.Value).ToArray());
    }

    /// <summary>Pairs in which either scenario has no value (nobody waited) tell nothing and are left out.</summary>
    private static Difference? Between(Measure measure, double[] first, double[] second)
    {
        var pairs = first.Zip(second).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)).ToList();
        return pairs.Count == 0 ? null
            : new Difference(measure, Student.Of([.. pairs.Select(p => p.First)]), Student.Of([.. pairs.Select(p => p.Second)]), Student.Of([.. pairs.Select(p => p.Second - p.First)]));
    }

    private static IEnumerable<(Measure Measure, Func<ReplicationOutcome, double> Value)> All(SimulatedModel model)
    {
        var scenario = model.Scenario;
        for (var s = 0; s < scenario.Services.Count; s++)
        {
            for (var p = 0; p < scenario.People.Count; p++)
            {
                if (!model.Takes[s][p])
                    continue;
                var (service, profile, unmet) = (s, p, s * scenario.People.Count + p);
                var of = $"{scenario.Services[s].Id}:{scenario.People[p].Id}";
                yield return (new Measure($"wait:{of}", $"mean wait for {scenario.Services[s].Id}, {scenario.People[p].Id}, hours"), o => o.ServiceOrNone(service, profile)?.Mean ?? double.NaN);
                yield return (new Measure($"unmet:{of}", $"{scenario.People[p].Id} without a place of {scenario.Services[s].Id}, people"), o => o.Unmet[unmet]);
            }
        }
        for (var s = 0; s < model.Steps.Length; s++)
        {
            for (var d = 0; d < model.Steps[s].Deadlines.Length; d++)
            {
                var (step, deadline) = (s, d);
                yield return (new Measure($"late:{model.Procedure.Steps[s].Id}{(d > 0 ? $":{d + 1}" : "")}", $"late at {model.Procedure.Steps[s].Id}, share"), o => o.DeadlineOf(step, deadline) is { Judged: > 0 } count ? (double)count.Late / count.Judged : double.NaN);
            }
        }
        for (var b = 0; b < scenario.Budgets.Count; b++)
        {
            var budget = b;
            yield return (new Measure($"spent:{scenario.Budgets[b].Id}", $"spent of {scenario.Budgets[b].Id}, {scenario.Currency}"), o => o.Spent[budget]);
        }
        yield return (new Measure("finished", "cases that end, people"), o => o.Finished);
    }
}
