namespace Throughline.Statistics.Figures;

/// <summary>A line of the table by sex, age and form. A null count is protected.</summary>
/// <param name="Group">Who; null for the line of totals.</param>
/// <param name="Forms">Persons by form: sexual exploitation, forced labour, other or mixed, not recorded.</param>
/// <param name="All">Persons of the line.</param>
/// <param name="Population">Residents of that sex and age; null where nobody counts them.</param>
/// <param name="RateTenths">Persons per 100,000 residents in tenths, half up; null when protected or without population.</param>
public sealed record FigureLine(FigureGroup? Group, IReadOnlyList<int?> Forms, int? All, long? Population, int? RateTenths);
