namespace Throughline.Cases.Facts;

// One row a need. Need stands for the need's own key, so that the row is found again and leads nowhere.
internal sealed class NeedFactRow
{
    public Guid Id { get; set; }
    public required string Need { get; set; }
    public required string Subject { get; set; }
    public required string Service { get; set; }
    public string? Region { get; set; }
    public Sex Sex { get; set; }
    public AgeBand Age { get; set; }
    public DateOnly Month { get; set; }
    public bool Given { get; set; }
    public bool Unfunded { get; set; }
    public bool Ended { get; set; }
    public int? DaysWithout { get; set; }

    public NeedFact Fact() => new(Subject, Service, Region, Sex, Age, Month, Given, Unfunded, Ended, DaysWithout);
}
