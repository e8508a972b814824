namespace Throughline.Sop;

/// <summary>How much is simulated.</summary>
/// <param name="Years">How long each replication lasts.</param>
/// <param name="Replications">How many there are.</param>
/// <param name="Seed">The same seed gives the same result to the last bit, on any number of cores.</param>
public sealed record SimulationPlan(double Years, int Replications, ulong Seed)
{
    /// <summary>Hours of a year.</summary>
    public const double HoursOfYear = 8766;

    /// <summary>The wait in hours whose share is asked for.</summary>
    public double Bound { get; init; } = 24;

    /// <summary>Ends each replication when so many counted people are through, however long it takes; 0 for the years.</summary>
    public long People { get; init; }

    /// <summary>Cores to use; 0 for all.</summary>
    public int Cores { get; init; }
}

/// <summary>Runs procedures before they are funded.</summary>
public static class Simulation
{
    /// <summary>
    /// Simulates a scenario. Memory grows with the people in the mechanism at once, not with those who came. <paramref name="progress"/> gets
    /// the number of replications done, from any thread.
    /// </summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static SimulationResult Run(Procedure procedure, Scenario scenario, SimulationPlan plan, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(plan);
        var model = new SimulatedModel(procedure, scenario);
        return Summary(model, plan, Outcomes(model, plan, progress, cancel));
    }

    internal static ReplicationOutcome[] Outcomes(SimulatedModel model, SimulationPlan plan, Action<int>? progress, CancellationToken cancel)
    {
        var outcomes = new ReplicationOutcome[plan.Replications];
        var done = 0;
        Parallel.For(0, plan.Replications, new ParallelOptions { MaxDegreeOfParallelism = plan.Cores > 0 ? plan.Cores : Environment.ProcessorCount, CancellationToken = cancel }, number =>
        {
            outcomes[number] = Replicate(model, plan, number, cancel);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return outcomes;
    }

    internal static ReplicationOutcome Replicate(SimulatedModel model, SimulationPlan plan, int number, CancellationToken cancel)
    {
        var replication = new Replication(model, plan.Seed, number, plan.Bound);
        replication.Run(plan.Years * SimulationPlan.HoursOfYear, plan.People, cancel);
        return replication.Outcome;
    }

    private static SimulationResult Summary(SimulatedModel model, SimulationPlan plan, ReplicationOutcome[] outcomes)
    {
        Estimate Over(Func<ReplicationOutcome, double> value) => Student.Of([.. outcomes.Select(value)]);
        var scenario = model.Scenario;
        var steps = new List<WaitingFigures>();
        var services = new List<WaitingFigures>();
        var deadlines = new List<DeadlineFigures>();
        for (var step = 0; step < model.Steps.Length; step++)
        {
            for (var profile = 0; profile < scenario.People.Count; profile++)
            {
                var (s, p) = (step, profile);
                Add(steps, model.Procedure.Steps[step].Id, scenario.People[profile].Id, outcomes, outcome => outcome.StepOrNone(s, p), _ => 0);
            }
            for (var i = 0; i < model.Steps[step].Deadlines.Length; i++)
            {
                var (s, d) = (step, i);
                var (from, hours, working) = model.Steps[step].Deadlines[i];
                var judged = outcomes.Sum(outcome => outcome.DeadlineOf(s, d).Judged);
                if (judged > 0)
                {
                    deadlines.Add(new DeadlineFigures(model.Procedure.Steps[step].Id, model.Procedure.Steps[from].Id, hours, working, judged,
                        Student.Of([.. outcomes.Select(outcome => outcome.DeadlineOf(s, d)).Where(count => count.Judged > 0).Select(count => (double)count.Late / count.Judged)])));
                }
            }
        }
        for (var service = 0; service < scenario.Services.Count; service++)
        {
            for (var profile = 0; profile < scenario.People.Count; profile++)
            {
                var (s, p, unmet) = (service, profile, service * scenario.People.Count + profile);
                Add(services, scenario.Services[service].Id, scenario.People[profile].Id, outcomes, outcome => outcome.ServiceOrNone(s, p), outcome => outcome.Unmet[unmet]);
            }
        }
        return new SimulationResult(
            plan.Replications, plan.Seed, plan.Bound, Over(outcome => outcome.Arrived), Over(outcome => outcome.Finished), Over(outcome => outcome.Lost), steps, services, deadlines,
            [.. scenario.Services.Select((service, i) => new OccupancyFigures(service.Id, service.Places, Over(outcome => outcome.Occupied[i])))],
            [.. scenario.Budgets.Select((budget, i) => BudgetOf(budget.Id, outcomes, i, Over(outcome => outcome.Spent[i])))],
            [.. model.Procedure.Steps.Select((step, i) => (step.Id, Times: Over(outcome => outcome.NotPaid[i]))).Where(pair => pair.Times.Mean > 0)],
            [.. scenario.People.Select((profile, i) => (profile.Id, Over(outcome => outcome.Arrived == 0 ? 0 : outcome.Cost[i] / Math.Max(1, outcome.Arrived * Share(scenario, i)))))],
            [.. scenario.People.SelectMany((profile, i) => scenario.Budgets.Select((budget, b) => new SourceFigures(profile.Id, budget.Id, Over(outcome => outcome.Paid[i * scenario.Budgets.Count + b] / Math.Max(1, outcome.Arrived * Share(scenario, i)))))).Where(one => one.Cost.Mean > 0)],
            model.Assumed);
    }

    // Profiles are counted together; each has its share of the rate.
    private static double Share(Scenario scenario, int profile) => scenario.People[profile].PerHour / Math.Max(1e-12, scenario.People.Sum(one => one.PerHour));

    private static BudgetFigures BudgetOf(string id, ReplicationOutcome[] outcomes, int budget, Estimate spent)
    {
        var days = outcomes.Select(outcome => outcome.OutAt[budget]).Where(double.IsFinite).Select(hour => hour / 24).ToList();
        return new BudgetFigures(id, spent, (double)days.Count / outcomes.Length, days.Count == 0 ? null : Student.Of(days));
    }

    private static void Add(
        List<WaitingFigures> to, string id, string profile, ReplicationOutcome[] outcomes, Func<ReplicationOutcome, Tally?> tallyOf, Func<ReplicationOutcome, long> unmetOf)
    {
        var tallies = outcomes.Select(outcome => (Tally: tallyOf(outcome), Unmet: unmetOf(outcome))).ToList();
        var count = tallies.Sum(one => one.Tally?.Count ?? 0);
        if (count == 0 && tallies.TrueForAll(one => one.Unmet == 0))
        {
            return;
        }
        var classes = Tally.Empty();
        foreach (var (tally, _) in tallies)
        {
            tally?.Into(classes);
        }
        to.Add(new WaitingFigures(
            id, profile, count, Student.Of([.. tallies.Where(one => one.Tally is not null).Select(one => one.Tally!.Mean)]), Tally.Quantile(classes, 0.5), Tally.Quantile(classes, 0.95),
            Student.Of([.. tallies.Where(one => (one.Tally?.Count ?? 0) + one.Unmet > 0).Select(one => (double)(one.Tally?.Within ?? 0) / ((one.Tally?.Count ?? 0) + one.Unmet))]), Student.Of([.. tallies.Select(one => (double)one.Unmet)])));
    }
}
