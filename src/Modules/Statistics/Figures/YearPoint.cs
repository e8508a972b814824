namespace Throughline.Statistics.Figures;

/// <summary>One year of the series. A null number is protected; a null population is not known, and then there is no rate.</summary>
/// <param name="Year">The year.</param>
/// <param name="Population">Residents.</param>
/// <param name="Detected">Persons detected.</param>
/// <param name="Identified">Of these, formally identified.</param>
/// <param name="DetectedTenths">Detected per 100,000 in tenths.</param>
/// <param name="IdentifiedTenths">Identified per 100,000 in tenths.</param>
/// <param name="Release">Number of the earlier release this year is taken from; null when it is counted here.</param>
public sealed record YearPoint(int Year, long? Population, int? Detected, int? Identified, int? DetectedTenths, int? IdentifiedTenths, string? Release);
