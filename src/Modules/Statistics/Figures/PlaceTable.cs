namespace Throughline.Statistics.Figures;

/// <summary>Where and when the persons behind a number were detected; for those who look behind it. A null count is protected.</summary>
/// <param name="Regions">Columns; an empty word stands for "not recorded or whole country".</param>
/// <param name="Quarters">Four lines, one a quarter, a count a region and last the line's total.</param>
/// <param name="Totals">Totals of the columns and last that of all.</param>
public sealed record PlaceTable(IReadOnlyList<string> Regions, IReadOnlyList<IReadOnlyList<int?>> Quarters, IReadOnlyList<int?> Totals);
