using Throughline.Platform.Calendar;
using Throughline.Sop;
using Throughline.Sop.Calendars;
using Xunit;

namespace Throughline.App.Tests.Calendar;

/// <summary>A deadline means the same in a procedure that is checked or run and in a case of the platform.</summary>
public sealed class CalendarsAgreeTests
{
    [Fact]
    public void Due_RandomCalendarsAndTimes_IsTheSameInBoth()
    {
        var random = new Random(18);
        for (var round = 0; round < 2_000; round++)
        {
            var days = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0).ToList();
            if (days.Count == 0)
                days.Add(DayOfWeek.Monday);
            var (opens, closes) = (new TimeOnly(random.Next(7, 11), 0), new TimeOnly(random.Next(12, 20), 30));
            var holidays = Enumerable.Range(0, 6).Select(_ => new DateOnly(2026, 4, 1).AddDays(random.Next(90))).Distinct().ToList();
            var platform = new WorkingCalendar(TimeZoneInfo.Utc, [new Throughline.Platform.Calendar.WorkingWeek(new DateOnly(2000, 1, 1), [.. days], opens, closes)], holidays.Select(h => new Holiday(h, null, "holiday")));
            var engine = new WorkCalendar(null, days, opens, closes, holidays, []);
            var start = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(60 * 24 * 60));
            var amount = random.Next(0, 40);
            foreach (var (here, there) in new[] { (ClockUnit.Hours, DeadlineUnit.Hours), (ClockUnit.Days, DeadlineUnit.Days), (ClockUnit.Months, DeadlineUnit.Months), (ClockUnit.WorkingDays, DeadlineUnit.WorkingDays), (ClockUnit.WorkingHours, DeadlineUnit.WorkingHours) })
                Assert.True(platform.Due(start, amount, here, null) == DateTime.SpecifyKind(engine.Due(DateTime.SpecifyKind(start, DateTimeKind.Unspecified), amount, there), DateTimeKind.Utc), $"{amount} {there} from {start:O}");
        }
    }
}
