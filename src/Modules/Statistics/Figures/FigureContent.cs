using System.Text.Json.Serialization;

namespace Throughline.Statistics.Figures;

/// <summary>A figure as it is shown: everything in it has passed disclosure control. A release keeps it word for word.</summary>
/// <param name="Figure">Which figure, as in <see cref="FigureIds"/>.</param>
/// <param name="Year">Year of first detection.</param>
/// <param name="Threshold">Smallest open count other than 0.</param>
/// <param name="Rule">Version of the rules of counting and protection.</param>
/// <param name="Lines">The table by sex, age and form.</param>
/// <param name="Totals">Its last line.</param>
/// <param name="ClosedCells">Protected counts of the table without its totals.</param>
/// <param name="Series">Seven years, the last one this figure's.</param>
/// <param name="PopulationAsOf">Day of the population; null when it is not known.</param>
/// <param name="PopulationSource">Its source.</param>
/// <param name="Places">Where and when, by quarter and region.</param>
public sealed record FigureContent(
    string Figure, int Year, int Threshold, int Rule, IReadOnlyList<FigureLine> Lines, FigureLine Totals, int ClosedCells, IReadOnlyList<YearPoint> Series,
    DateOnly? PopulationAsOf, string? PopulationSource, PlaceTable Places)
{
    /// <summary>Version of the rules of counting in use.</summary>
    public const int CurrentRule = 1;

    /// <summary>The figure's own year.</summary>
    [JsonIgnore]
    public YearPoint Point => Series[^1];
}
