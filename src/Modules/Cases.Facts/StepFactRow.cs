namespace Throughline.Cases.Facts;

// One row for each step a case reached: a pseudonym, bands and durations. No text, no date finer than a month.
internal sealed class StepFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public required string Procedure { get; set; }
    public required string Step { get; set; }
    public string? Region { get; set; }
    public DateOnly Month { get; set; }
    public Sex Sex { get; set; }
    public AgeBand Age { get; set; }
    public ExploitationForm Form { get; set; }
    public int? HoursTaken { get; set; }
    public int? WorkingDaysTaken { get; set; }
    public int? HoursAllowed { get; set; }
    public bool Late { get; set; }
    public DeclinedBy Declined { get; set; }
}
