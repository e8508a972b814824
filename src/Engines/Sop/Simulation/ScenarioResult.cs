namespace Throughline.Sop;

/// <summary>What reading a scenario gave: the scenario, or faults with their places; never both.</summary>
/// <param name="Scenario">The scenario; null when there are faults.</param>
/// <param name="Faults">The faults in the order of the file.</param>
public sealed record ScenarioResult(Scenario? Scenario, IReadOnlyList<SopFault> Faults);
