using Throughline.Platform.Calendar;
using Throughline.Sop;
using Throughline.Sop.Calendars;

namespace Throughline.Cases.Running;

// The working time of a region as the running procedure counts it, in UTC instants.
internal sealed class RegionTime(WorkingCalendar calendar, string? region) : IWorkingTime
{
    // "At once" has passed when the day has, not a second later.
    public DateTime Due(DateTime start, int amount, DeadlineUnit unit) => calendar.Due(start, amount, amount == 0 ? ClockUnit.Days : unit switch
    {
        DeadlineUnit.Hours => ClockUnit.Hours,
        DeadlineUnit.Days => ClockUnit.Days,
        DeadlineUnit.Months => ClockUnit.Months,
        DeadlineUnit.WorkingDays => ClockUnit.WorkingDays,
        DeadlineUnit.WorkingHours => ClockUnit.WorkingHours,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    }, region);

    public DateTime AddWork(DateTime start, TimeSpan work) => calendar.AddWork(start, work, region);

    public TimeSpan WorkBetween(DateTime from, DateTime to) => calendar.WorkBetween(from, to, region);
}
