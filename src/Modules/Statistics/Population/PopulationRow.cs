using Throughline.Cases.Facts;

namespace Throughline.Statistics.Population;

internal sealed class PopulationRow
{
    public Guid Id { get; set; }
    public int Year { get; set; }
    public Sex Sex { get; set; }
    public PersonAge Age { get; set; }
    public required string Region { get; set; }
    public int Persons { get; set; }

    // The day the number stands for, and who counted.
    public DateOnly AsOf { get; set; }
    public required string Source { get; set; }
    public DateTime Recorded { get; set; }
}
