using Throughline.Cases.Facts;

namespace Throughline.Statistics.Population;

/// <summary>Resident population of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="AsOf">The day the numbers stand for.</param>
/// <param name="Source">Who counted, and when it was published.</param>
/// <param name="Lines">Persons by region, sex and age group.</param>
public sealed record PopulationYear(int Year, DateOnly AsOf, string Source, IReadOnlyList<PopulationLine> Lines)
{
    /// <summary>Everybody.</summary>
    public long Total => Lines.Sum(line => (long)line.Persons);

    /// <summary>Everybody of a sex and age group.</summary>
    public long Of(Sex sex, PersonAge age) => Lines.Where(line => line.Sex == sex && line.Age == age).Sum(line => (long)line.Persons);
}
