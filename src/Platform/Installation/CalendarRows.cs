namespace Throughline.Platform.Installation;

internal sealed class HolidayRow
{
    public Guid Id { get; set; }
    public DateOnly Date { get; set; }
    public string? Region { get; set; }
    public required string Name { get; set; }
}

internal sealed class WorkingWeekRow
{
    public Guid Id { get; set; }
    public DateOnly From { get; set; }
    public required string Days { get; set; }
    public TimeOnly Opens { get; set; }
    public TimeOnly Closes { get; set; }
}
