namespace Throughline.Sop.Calendars;

/// <summary>
/// The working days and hours of a country or one of its regions. All times are local and without a zone: a deadline of law counts the
/// clock on the wall. Days and months count from the day after the event and end with the day; working days likewise and end at closing.
/// </summary>
public sealed class WorkCalendar : IWorkingTime
{
    private const int Furthest = 366 * 5;
    private readonly HashSet<DayOfWeek> _days;
    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _worked;

    /// <summary>A calendar.</summary>
    /// <param name="region">Null for the whole country.</param>
    /// <param name="days">Working days of the week, at least one.</param>
    /// <param name="opens">Beginning of the working day.</param>
    /// <param name="closes">Its end, later than <paramref name="opens"/>.</param>
    /// <param name="holidays">Days without work.</param>
    /// <param name="worked">Days worked although the week or a holiday says otherwise (moved working days).</param>
    /// <exception cref="ArgumentException">There is no working day, or it ends before it begins.</exception>
    public WorkCalendar(string? region, IEnumerable<DayOfWeek> days, TimeOnly opens, TimeOnly closes, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> worked)
    {
        Region = region;
        _days = [.. days];
        if (_days.Count == 0)
            throw new ArgumentException("A calendar needs at least one working day.", nameof(days));
        if (closes <= opens)
            throw new ArgumentException("A working day ends after it begins.", nameof(closes));
        (Opens, Closes) = (opens, closes);
        _holidays = [.. holidays];
        _worked = [.. worked];
    }

    /// <summary>Monday to Friday, 9 to 18, no holiday: what is assumed where no calendar is given.</summary>
    public static WorkCalendar Usual { get; } = new(null, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], new TimeOnly(9, 0), new TimeOnly(18, 0), [], []);

    /// <summary>The region; null for the whole country.</summary>
    public string? Region { get; }

    /// <summary>Beginning of the working day.</summary>
    public TimeOnly Opens { get; }

    /// <summary>End of the working day.</summary>
    public TimeOnly Closes { get; }

    /// <summary>First and last day something is known about; null when the calendar names no holiday.</summary>
    public (DateOnly First, DateOnly Last)? Known => _holidays.Count == 0 ? null : (_holidays.Min(), _holidays.Max());

    /// <summary>True when work is done on that day.</summary>
    public bool IsWorkingDay(DateOnly day) => _worked.Contains(day) || _days.Contains(day.DayOfWeek) && !_holidays.Contains(day);

    /// <summary>The moment at which a time that began at <paramref name="start"/> has passed.</summary>
    public DateTime Due(DateTime start, int amount, DeadlineUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return unit switch
        {
            DeadlineUnit.Hours => start.AddHours(amount),
            DeadlineUnit.Days => EndOf(DateOnly.FromDateTime(start).AddDays(amount)),
            DeadlineUnit.Months => EndOf(DateOnly.FromDateTime(start).AddMonths(amount)),
            DeadlineUnit.WorkingDays => DueInDays(start, amount),
            DeadlineUnit.WorkingHours => AddWork(start, TimeSpan.FromHours(amount)),
            _ => throw new ArgumentOutOfRangeException(nameof(unit)),
        };
    }

    /// <summary>The earliest moment at which work of this length is done when nothing else holds it up: a working day is the hours from opening to closing.</summary>
    public DateTime EarliestDone(DateTime start, LengthOfTime length)
    {
        ArgumentNullException.ThrowIfNull(length);
        return length.Unit switch
        {
            DeadlineUnit.Hours => start.AddHours(length.Amount),
            DeadlineUnit.Days => start.AddDays(length.Amount),
            DeadlineUnit.Months => start.AddMonths(length.Amount),
            DeadlineUnit.WorkingHours => AddWork(start, TimeSpan.FromHours(length.Amount)),
            _ => AddWork(start, (Closes - Opens) * length.Amount),
        };
    }

    /// <summary>The moment at which <paramref name="work"/> of working time has passed since <paramref name="start"/>; the next opening at the earliest where no work is left.</summary>
    public DateTime AddWork(DateTime start, TimeSpan work)
    {
        var (day, from, left) = (DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start), work);
        for (var searched = 0; searched <= Furthest + work.TotalHours; searched++, day = day.AddDays(1), from = TimeOnly.MinValue)
        {
            if (!IsWorkingDay(day))
                continue;
            var begin = from > Opens ? from : Opens;
            var free = begin < Closes ? Closes - begin : TimeSpan.Zero;
            if (left <= free && (free > TimeSpan.Zero || left == TimeSpan.Zero))
                return day.ToDateTime(begin) + left;
            left -= free;
        }
        throw new InvalidOperationException("The calendar has no working day within five years.");
    }

    /// <summary>Working time between two moments; zero when the second is not later.</summary>
    public TimeSpan WorkBetween(DateTime from, DateTime to)
    {
        var total = TimeSpan.Zero;
        for (var day = DateOnly.FromDateTime(from); day <= DateOnly.FromDateTime(to) && from < to; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            var (begin, end) = (day.ToDateTime(Opens), day.ToDateTime(Closes));
            begin = begin > from ? begin : from;
            end = end < to ? end : to;
            total += end > begin ? end - begin : TimeSpan.Zero;
        }
        return total;
    }

    private DateTime DueInDays(DateTime start, int amount)
    {
        var day = DateOnly.FromDateTime(start);
        if (amount == 0 && IsWorkingDay(day))
            return day.ToDateTime(Closes);
        for (int left = Math.Max(amount, 1), searched = 0; left > 0; searched++)
        {
            if (searched > Furthest + amount * 7)
                throw new InvalidOperationException("The calendar has no working day within five years.");
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                left--;
        }
        return day.ToDateTime(Closes);
    }

    private static DateTime EndOf(DateOnly day) => day.AddDays(1).ToDateTime(TimeOnly.MinValue);
}
