namespace Throughline.Funding.Ledger;

// Days of people are kept as weeks: the Monday they belong to.
internal static class Week
{
    public static DateOnly Of(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
