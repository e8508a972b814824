using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Sop;

namespace Throughline.Procedures.Forecasts;

/// <summary>Answers what a version of a procedure would do to people, places and money. Invented people only: no case is read.</summary>
public sealed class ForecastDesk(ProcedureShelf shelf, ForecastRoom room)
{
    /// <summary>Runs behind each figure.</summary>
    public const int Runs = 24;

    /// <summary>The wait in hours the shares are told for.</summary>
    public const double Bound = 24;

    /// <summary>The version and its scenario; null when absent or not to be read.</summary>
    public async Task<ForecastTable?> Open(string handle, Viewer viewer, CancellationToken cancel)
    {
        if (await shelf.Find(handle, viewer, cancel) is not { } sheet || await shelf.File(handle, viewer, cancel) is not { } file) return null;
        var procedure = SopReader.Read(file, sheet.Card.Key).Procedure ?? throw new InvalidOperationException("A stored procedure cannot be read: the format has changed without its files.");
        var read = ScenarioReader.Read(file, procedure);
        // A file without the key is a file without a scenario, not a faulty one.
        var isThere = read.Scenario is not null || !read.Faults[0].Message.StartsWith("this holds no scenario", StringComparison.Ordinal);
        return new ForecastTable(sheet.Card, procedure, read.Scenario, isThere && read.Scenario is null ? read.Faults[0] : null);
    }

    /// <summary>The forecast for the changes; the same table and knobs give the same forecast.</summary>
    /// <exception cref="ArgumentException">The table has no scenario.</exception>
    public Task<Forecast> Make(ForecastTable table, ForecastKnobs knobs, CancellationToken cancel)
    {
        var (scenario, plan) = Planned(table, knobs);
        return room.Once($"{table.Card.Handle} {knobs.Key}", () => Work(table.Procedure, scenario, knobs, plan, null, cancel), cancel);
    }

    // With many runs, on one core.
    internal static Forecast Work(Procedure procedure, Scenario scenario, ForecastKnobs knobs, int runs, Action<int> done, CancellationToken cancel) =>
        Work(procedure, scenario, knobs, new SimulationPlan(knobs.Years, runs, (ulong)knobs.Seed) { Bound = Bound, Cores = 1 }, done, cancel);

    // The scenario as it stands and, where something is changed, the change met by the same people: each counts for half of the runs told.
    private static Forecast Work(Procedure procedure, Scenario scenario, ForecastKnobs knobs, SimulationPlan plan, Action<int>? done, CancellationToken cancel)
    {
        if (knobs.ChangeNothing(scenario)) return new Forecast(Simulation.Run(procedure, scenario, plan, done, cancel), null, []);
        var before = Simulation.Run(procedure, scenario, plan, count => done?.Invoke(count / 2), cancel);
        var changed = knobs.Applied(scenario);
        var after = Simulation.Run(procedure, changed, plan, count => done?.Invoke((plan.Replications + count) / 2), cancel);
        return new Forecast(before, after, ScenarioMeasures.Compare(procedure, scenario, changed, plan with { Replications = Math.Min(plan.Replications, Runs) }, null, cancel));
    }

    /// <summary>The fewest places with which 95 in 100 of a profile wait no longer than <see cref="Bound"/>, under the changes; null for a service or a profile the scenario does not have.</summary>
    public async Task<PlacesAnswer?> Needed(ForecastTable table, ForecastKnobs knobs, string service, string profile, CancellationToken cancel)
    {
        var (scenario, plan) = Planned(table, knobs);
        if (scenario.Services.All(one => one.Id != service) || scenario.People.All(one => one.Id != profile)) return null;
        return await room.Once($"{table.Card.Handle} {knobs.Key} {service} {profile}", () => PlacesNeeded.Find(table.Procedure, knobs.Applied(scenario), service, profile, 0.95, plan, null, cancel), cancel);
    }

    private static (Scenario Scenario, SimulationPlan Plan) Planned(ForecastTable table, ForecastKnobs knobs)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(knobs);
        return (table.Scenario ?? throw new ArgumentException("The version holds no scenario.", nameof(table)), new SimulationPlan(knobs.Years, Runs, (ulong)knobs.Seed) { Bound = Bound });
    }
}
