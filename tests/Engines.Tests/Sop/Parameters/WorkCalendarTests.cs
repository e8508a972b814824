using Throughline.Sop;
using Throughline.Sop.Calendars;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Parameters;

/// <summary>Working time against a model that goes minute by minute.</summary>
public sealed class WorkCalendarTests
{
    [Fact]
    public void AddWork_RandomCalendars_AgreesWithGoingMinuteByMinute()
    {
        var random = new Random(61);
        for (var round = 0; round < 400; round++)
        {
            var calendar = Random(random);
            var start = new DateTime(2026, 4, 20).AddMinutes(random.Next(30 * 1440));
            var minutes = random.Next(1, 3000);
            var slow = start;
            for (var left = minutes; left > 0; slow = slow.AddMinutes(1))
                left -= Works(calendar, slow) ? 1 : 0;
            Assert.Equal(slow, calendar.AddWork(start, TimeSpan.FromMinutes(minutes)));
            Assert.Equal(TimeSpan.FromMinutes(minutes), calendar.WorkBetween(start, slow));
        }
    }

    [Fact]
    public void Due_WorkingDays_CountFromTheDayAfterAndEndAtClosing()
    {
        var random = new Random(62);
        for (var round = 0; round < 400; round++)
        {
            var calendar = Random(random);
            var start = new DateTime(2026, 4, 20).AddMinutes(random.Next(30 * 1440));
            var amount = random.Next(1, 25);
            var day = DateOnly.FromDateTime(start);
            for (var left = amount; left > 0;)
            {
                day = day.AddDays(1);
                left -= calendar.IsWorkingDay(day) ? 1 : 0;
            }
            Assert.Equal(day.ToDateTime(calendar.Closes), calendar.Due(start, amount, DeadlineUnit.WorkingDays));
        }
    }

    [Fact]
    public void Due_OverTheHolidaysOfArdania_SkipsThemAndCountsTheMovedDay()
    {
        var calendar = SopFiles.Country("ardania").CalendarOf(null);
        Assert.Equal(new DateTime(2026, 5, 14, 18, 0, 0), calendar.Due(new DateTime(2026, 4, 30, 17, 10, 0), 3, DeadlineUnit.WorkingDays));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 5, 16)));
        Assert.False(SopFiles.Country("ardania").CalendarOf("Northern Province").IsWorkingDay(new DateOnly(2026, 10, 12)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2026, 10, 12)));
    }

    [Fact]
    public void Due_Months_EndWithTheLastDayOfAShortMonth() =>
        Assert.Equal(new DateTime(2026, 3, 1), WorkCalendar.Usual.Due(new DateTime(2026, 1, 31, 10, 0, 0), 1, DeadlineUnit.Months));

    [Fact]
    public void AddWork_CalendarWithoutAWorkingDay_SaysSo()
    {
        var closed = Enumerable.Range(0, 366 * 7).Select(i => new DateOnly(2025, 1, 1).AddDays(i));
        var calendar = new WorkCalendar(null, [DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(10, 0), closed, []);
        Assert.Throws<InvalidOperationException>(() => calendar.AddWork(new DateTime(2025, 1, 1), TimeSpan.FromHours(1)));
        Assert.Throws<ArgumentException>(() => new WorkCalendar(null, [], new TimeOnly(9, 0), new TimeOnly(10, 0), [], []));
    }

    private static bool Works(WorkCalendar calendar, DateTime minute) =>
        calendar.IsWorkingDay(DateOnly.FromDateTime(minute)) && TimeOnly.FromDateTime(minute) >= calendar.Opens && TimeOnly.FromDateTime(minute) < calendar.Closes;

    private static WorkCalendar Random(Random random)
    {
        var days = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0).ToList();
        var opens = new TimeOnly(random.Next(6, 11), random.Next(60));
        return new WorkCalendar(null, days.Count == 0 ? [DayOfWeek.Friday] : days, opens, opens.AddMinutes(random.Next(30, 600)),
            Enumerable.Range(0, 8).Select(_ => new DateOnly(2026, 4, 20).AddDays(random.Next(60))), Enumerable.Range(0, 2).Select(_ => new DateOnly(2026, 4, 20).AddDays(random.Next(60))));
    }
}
