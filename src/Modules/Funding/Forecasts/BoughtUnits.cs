namespace Throughline.Funding.Forecasts;

/// <summary>Units of a contract that are left for the days to come.</summary>
/// <param name="From">First day they may be used.</param>
/// <param name="Until">Last day they may be used.</param>
/// <param name="Left">How many are left.</param>
public sealed record BoughtUnits(DateOnly From, DateOnly Until, int Left);
