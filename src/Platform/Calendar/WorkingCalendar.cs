namespace Throughline.Platform.Calendar;

/// <summary>
/// Counts deadlines as the law of the country counts days: in its own zone, by its working week and the holidays of the region.
/// Pure: the same input gives the same instant. Instants are UTC.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly int LongestSearch = 366 * 5;

    private readonly TimeZoneInfo _zone;
    private readonly WorkingWeek[] _weeks;
    private readonly ILookup<DateOnly, Holiday> _holidays;

    /// <summary>A calendar. Throws <see cref="ArgumentException"/> when no working week is given or one has no day.</summary>
    public WorkingCalendar(TimeZoneInfo zone, IEnumerable<WorkingWeek> weeks, IEnumerable<Holiday> holidays)
    {
        _zone = zone;
        _weeks = [.. weeks.OrderBy(week => week.From)];
        if (_weeks.Length == 0 || _weeks.Any(week => week.Days.Count == 0 || week.Closes <= week.Opens))
            throw new ArgumentException("A calendar needs a working week with at least one day and a closing time after the opening.", nameof(weeks));
        _holidays = holidays.ToLookup(holiday => holiday.Date);
    }

    /// <summary>The country's zone.</summary>
    public TimeZoneInfo Zone => _zone;

    /// <summary>The local date of an instant.</summary>
    public DateOnly LocalDate(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The local date and time of an instant.</summary>
    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);

    /// <summary>True when work is done on that day in that region.</summary>
    public bool IsWorkingDay(DateOnly day, string? region) =>
        Week(day).Days.Contains(day.DayOfWeek)
        && !_holidays[day].Any(holiday => holiday.Region is null || holiday.Region == region);

    /// <summary>
    /// The instant at which a deadline of <paramref name="amount"/> units that began at <paramref name="start"/> has passed.
    /// Days and months count from the day after the event; working days likewise, and the deadline ends at closing time.
    /// Throws <see cref="ArgumentOutOfRangeException"/> for a negative amount.
    /// </summary>
    public DateTime Due(DateTime start, int amount, ClockUnit unit, string? region)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return unit switch
        {
            ClockUnit.Hours => start.AddHours(amount),
            ClockUnit.Days => EndOf(LocalDate(start).AddDays(amount)),
            ClockUnit.Months => EndOf(LocalDate(start).AddMonths(amount)),
            ClockUnit.WorkingDays => WorkingDaysOn(start, amount, region),
            ClockUnit.WorkingHours => AddWork(start, TimeSpan.FromHours(amount), region),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
    }

    /// <summary>Number of working days after the day of <paramref name="from"/> up to and including the day of <paramref name="to"/>; 0 when it is not later.</summary>
    public int WorkingDaysBetween(DateTime from, DateTime to, string? region)
    {
        var last = LocalDate(to);
        var count = 0;
        for (var day = LocalDate(from).AddDays(1); day <= last; day = day.AddDays(1))
            if (IsWorkingDay(day, region)) count++;
        return count;
    }

    /// <summary>The instant at which so much working time has passed since <paramref name="start"/>; the next opening at the earliest where none is asked.</summary>
    public DateTime AddWork(DateTime start, TimeSpan work, string? region)
    {
        var left = work;
        var day = LocalDate(start);
        var from = TimeOnly.FromDateTime(Local(start));
        for (var searched = 0; ; searched++)
        {
            if (searched > LongestSearch + work.TotalHours) throw new InvalidOperationException("The calendar has no working day within five years.");
            if (IsWorkingDay(day, region))
            {
                var week = Week(day);
                var begin = from > week.Opens ? from : week.Opens;
                if (begin < week.Closes || left == TimeSpan.Zero)
                {
                    var free = begin < week.Closes ? week.Closes - begin : TimeSpan.Zero;
                    if (left <= free) return Utc(day.ToDateTime(begin) + left);
                    left -= free;
                }
            }
            day = day.AddDays(1);
            from = TimeOnly.MinValue;
        }
    }

    /// <summary>Working time between two instants; zero when the second is not later.</summary>
    public TimeSpan WorkBetween(DateTime from, DateTime to, string? region)
    {
        var total = TimeSpan.Zero;
        for (var day = LocalDate(from); from < to && day <= LocalDate(to); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day, region)) continue;
            var (begin, end) = (Utc(day.ToDateTime(Week(day).Opens)), AtClosing(day));
            begin = begin > from ? begin : from;
            end = end < to ? end : to;
            total += end > begin ? end - begin : TimeSpan.Zero;
        }
        return total;
    }

    private DateTime WorkingDaysOn(DateTime start, int amount, string? region)
    {
        var day = LocalDate(start);
        if (amount == 0 && IsWorkingDay(day, region)) return AtClosing(day);
        for (int left = Math.Max(amount, 1), searched = 0; left > 0; searched++)
        {
            if (searched > LongestSearch + amount * 7) throw new InvalidOperationException("The calendar has no working day within five years.");
            day = day.AddDays(1);
            if (IsWorkingDay(day, region)) left--;
        }
        return AtClosing(day);
    }

    private WorkingWeek Week(DateOnly day)
    {
        for (var i = _weeks.Length - 1; i > 0; i--)
            if (_weeks[i].From <= day) return _weeks[i];
        return _weeks[0];
    }

    private DateTime AtClosing(DateOnly day) => Utc(day.ToDateTime(Week(day).Closes));

    private DateTime EndOf(DateOnly day) => Utc(day.AddDays(1).ToDateTime(TimeOnly.MinValue));

    private DateTime Utc(DateTime local)
    {
        // A local time that a change of the clocks skips is moved to the next that exists.
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (_zone.IsInvalidTime(unspecified)) unspecified = unspecified.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(unspecified, _zone);
    }
}
