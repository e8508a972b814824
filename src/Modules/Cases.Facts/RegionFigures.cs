namespace Throughline.Cases.Facts;

/// <summary>What is known of one step in one region, protected.</summary>
/// <param name="Region">Region of the body that holds the case; empty when it has none.</param>
/// <param name="Reached">Cases that reached the step.</param>
/// <param name="Late">Cases in which it was done after its deadline.</param>
/// <param name="InTime">Cases in which it was done in time, or had no deadline.</param>
public sealed record RegionFigures(string Region, ProtectedCount Reached, ProtectedCount Late, ProtectedCount InTime);
