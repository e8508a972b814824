namespace Throughline.Funding.Forecasts;

/// <summary>
/// Which units of the months ahead are paid for. Needed each day: what was given in the thirteen whole weeks before this one, over 91 days. Paid by: the units left in
/// contracts valid on the day, those that end first used first. The range is that of the middle half of the thirteen weeks.
/// </summary>
/// <param name="Months">Months, the two before this one first.</param>
/// <param name="Weeks">Weeks with any unit given that the need rests on.</param>
/// <param name="ADay">Units needed each day.</param>
/// <param name="From">First day ahead without a source; null when every day is paid for.</param>
/// <param name="Until">Last day of that stretch, or of the forecast.</param>
/// <param name="Missing">Units without a source in that stretch.</param>
/// <param name="Low">The same in quieter weeks: a quarter of the weeks had less.</param>
/// <param name="High">The same in busier weeks: a quarter had more.</param>
public sealed record GapForecast(IReadOnlyList<GapMonth> Months, int Weeks, decimal ADay, DateOnly? From, DateOnly? Until, int Missing, int Low, int High)
{
    private const int Before = 2;
    private const int Ahead = 6;
    private const int Taken = 13;

    /// <summary>
    /// Works it out. <paramref name="weeks"/>: units by the Monday of their week, for as far back as is shown. Null when nothing was given in the thirteen weeks:
    /// there is nothing to go by.
    /// </summary>
    public static GapForecast? Of(DateOnly today, IReadOnlyDictionary<DateOnly, int> weeks, IReadOnlyList<BoughtUnits> bought)
    {
        ArgumentNullException.ThrowIfNull(weeks);
        ArgumentNullException.ThrowIfNull(bought);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var taken = Enumerable.Range(1, Taken).Select(back => weeks.GetValueOrDefault(monday.AddDays(-7 * back))).Order().ToList();
        var aDay = taken.Sum() / (decimal)Pace.Days;
        if (aDay == 0) return null;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-Before);
        var end = first.AddMonths(Before + Ahead).AddDays(-1);
        var left = bought.OrderBy(units => units.Until).ThenBy(units => units.From).Select(units => (units.From, units.Until, Left: (decimal)units.Left)).ToArray();
        var days = new Dictionary<DateOnly, (decimal Running, decimal Next, decimal Without)>();
        for (var day = today.AddDays(1); day <= end; day = day.AddDays(1)) days[day] = Spend(left, day, today, aDay);
        var months = new List<GapMonth>();
        for (var month = first; month <= end; month = month.AddMonths(1))
        {
            var given = weeks.Where(week => week.Key.Year == month.Year && week.Key.Month == month.Month).Sum(week => week.Value);
            var ahead = days.Where(day => day.Key.Year == month.Year && day.Key.Month == month.Month).Select(day => day.Value).ToList();
            months.Add(new GapMonth(month, given, Whole(ahead.Sum(day => day.Running)), Whole(ahead.Sum(day => day.Next)), Whole(ahead.Sum(day => day.Without))));
        }
        var begin = days.Where(day => day.Value.Without > aDay / 2).Select(day => (DateOnly?)day.Key).Min();
        if (begin is not { } from) return new GapForecast(months, taken.Count(week => week > 0), aDay, null, null, 0, 0, 0);
        var until = from;
        while (until < end && days[until.AddDays(1)].Without > aDay / 2) until = until.AddDays(1);
        var missing = days.Where(day => day.Key >= from && day.Key <= until).Sum(day => day.Value.Without);
        return new GapForecast(months, taken.Count(week => week > 0), aDay, from, until, Whole(missing), Whole(missing * taken[3] * Taken / taken.Sum()), Whole(missing * taken[9] * Taken / taken.Sum()));
    }

    private static (decimal Running, decimal Next, decimal Without) Spend((DateOnly From, DateOnly Until, decimal Left)[] bought, DateOnly day, DateOnly today, decimal aDay)
    {
        var (running, next, open) = (0m, 0m, aDay);
        for (var at = 0; at < bought.Length && open > 0; at++)
        {
            if (day < bought[at].From || day > bought[at].Until) continue;
            var used = Math.Min(open, bought[at].Left);
            bought[at].Left -= used;
            open -= used;
            if (bought[at].From > today) next += used;
            else running += used;
        }
        return (running, next, open);
    }

    private static int Whole(decimal units) => (int)Math.Round(units, MidpointRounding.AwayFromZero);
}
