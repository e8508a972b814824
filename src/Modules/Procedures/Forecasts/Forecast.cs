using Throughline.Sop;

namespace Throughline.Procedures.Forecasts;

/// <summary>A version whose file holds a scenario, or the reason why it cannot be forecast.</summary>
/// <param name="Card">The version.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Scenario">The scenario; null when the file holds none that can be read.</param>
/// <param name="Fault">The first fault of a scenario that is there and cannot be read.</param>
public sealed record ForecastTable(ProcedureCard Card, Procedure Procedure, Scenario? Scenario, SopFault? Fault);

/// <summary>What would happen.</summary>
/// <param name="AsItStands">Under the scenario of the file.</param>
/// <param name="Changed">Under the changes, met by the same people; null when nothing was changed.</param>
/// <param name="Differences">Changed less as it stands, by pairs; empty when nothing was changed.</param>
public sealed record Forecast(SimulationResult AsItStands, SimulationResult? Changed, IReadOnlyList<Difference> Differences);
