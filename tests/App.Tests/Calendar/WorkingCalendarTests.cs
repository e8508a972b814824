using CsCheck;
using Throughline.Platform.Calendar;
using Xunit;

namespace Throughline.App.Tests.Calendar;

/// <summary>The calendar against a slow model that walks minute by minute or day by day and looks everything up each time.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly string[] ZoneNames = ["UTC", "Asia/Ashgabat", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu"];

    private static readonly Gen<Country> Countries =
        from zone in Any(ZoneNames)
        from days in Any(Enum.GetValues<DayOfWeek>()).Array[1, 6]
        from later in Any(Enum.GetValues<DayOfWeek>()).Array[1, 6]
        from opens in Gen.Int[6, 10]
        from length in Gen.Int[4, 10]
        from changes in Gen.Int[0, 60]
        from holidays in Gen.Select(Gen.Int[-5, 80], Any<string?>(null, "North", "South")).Array[0, 25]
        select new Country(zone, days, later, opens, opens + length, changes, holidays);

    [Fact]
    public void Due_InWorkingDays_EqualsWalkingDayByDay() =>
        Gen.Select(Countries, Starts, Gen.Int[0, 30], Any<string?>(null, "North")).Sample((country, start, amount, region) =>
        {
            var day = country.Date(start);
            var left = amount;
            if (left == 0 && !country.Works(day, region)) left = 1;
            while (left > 0)
            {
                day = day.AddDays(1);
                if (country.Works(day, region)) left--;
            }
            Assert.Equal(country.Utc(day.ToDateTime(country.Closes)), country.Calendar.Due(start, amount, ClockUnit.WorkingDays, region));
        }, iter: 400);

    [Fact]
    public void Due_InWorkingHours_EqualsWalkingMinuteByMinute() =>
        Gen.Select(Countries, Starts, Gen.Int[0, 40], Any<string?>(null, "North")).Sample((country, start, amount, region) =>
        {
            // Only where no clock change lies in between is a local minute always a minute.
            if (country.Zone is "Europe/Berlin" or "America/St_Johns") return;
            var left = amount * 60;
            var local = country.Local(start);
            if (left == 0)
            {
                while (!(country.Works(DateOnly.FromDateTime(local), region) && (TimeOnly.FromDateTime(local) >= country.Opens))) local = Next(country, local, region);
            }
            while (left > 0)
            {
                if (country.IsOpen(local, region)) left--;
                local = local.AddMinutes(1);
            }
            Assert.Equal(country.Utc(local), country.Calendar.Due(start, amount, ClockUnit.WorkingHours, region));
        }, iter: 150);

    [Fact]
    public void Due_InDaysAndMonths_EndsWithTheLastLocalDay() =>
        Gen.Select(Countries, Starts, Gen.Int[0, 200], Gen.Bool).Sample((country, start, amount, months) =>
        {
            var due = country.Calendar.Due(start, amount, months ? ClockUnit.Months : ClockUnit.Days, null);
            var last = months ? country.Date(start).AddMonths(amount) : country.Date(start).AddDays(amount);
            Assert.Equal(last, country.Date(due.AddMinutes(-1)));
            Assert.Equal(last.AddDays(1), country.Date(due));
        }, iter: 400);

    [Fact]
    public void WorkingDaysBetween_AndDue_AgreeWithEachOther() =>
        Gen.Select(Countries, Starts, Gen.Int[1, 30]).Sample((country, start, amount) =>
            Assert.Equal(amount, country.Calendar.WorkingDaysBetween(start, country.Calendar.Due(start, amount, ClockUnit.WorkingDays, "South").AddMinutes(-1), "South")), iter: 400);

    [Fact]
    public void Due_LaterStartOrMoreUnits_IsNeverEarlier() =>
        Gen.Select(Countries, Starts, Gen.Int[0, 20], Gen.Int[0, 5000], Any(Enum.GetValues<ClockUnit>())).Sample((country, start, amount, minutes, unit) =>
        {
            var due = country.Calendar.Due(start, amount, unit, "North");
            Assert.True(country.Calendar.Due(start.AddMinutes(minutes), amount, unit, "North") >= due);
            Assert.True(country.Calendar.Due(start, amount + 1, unit, "North") >= due);
        }, iter: 400);

    [Fact]
    public void Due_NegativeOrAWeekWithoutDays_IsRefused()
    {
        var week = new WorkingWeek(DateOnly.MinValue, [DayOfWeek.Monday], new TimeOnly(9, 0), new TimeOnly(18, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingCalendar(TimeZoneInfo.Utc, [week], []).Due(DateTime.UnixEpoch, -1, ClockUnit.Days, null));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(TimeZoneInfo.Utc, [], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(TimeZoneInfo.Utc, [week with { Days = [] }], []));
        Assert.Throws<ArgumentException>(() => new WorkingCalendar(TimeZoneInfo.Utc, [week with { Closes = new TimeOnly(9, 0) }], []));
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<DateTime> Starts => Gen.Int[0, 70 * 24 * 60].Select(minutes => new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes));

    private static DateTime Next(Country country, DateTime local, string? region)
    {
        var day = DateOnly.FromDateTime(local);
        if (country.Works(day, region) && TimeOnly.FromDateTime(local) < country.Opens) return day.ToDateTime(country.Opens);
        return day.AddDays(1).ToDateTime(TimeOnly.MinValue);
    }

    internal sealed record Country(string Zone, DayOfWeek[] Days, DayOfWeek[] Later, int OpensAt, int ClosesAt, int Changes, (int Day, string? Region)[] Free)
    {
        private static readonly DateOnly First = new(2026, 3, 1);

        public TimeOnly Opens => new(OpensAt, 0);

        public TimeOnly Closes => new(ClosesAt, 0);

        public WorkingCalendar Calendar { get; } = new(TimeZoneInfo.FindSystemTimeZoneById(Zone),
            [new WorkingWeek(new DateOnly(2000, 1, 1), Days, new TimeOnly(OpensAt, 0), new TimeOnly(ClosesAt, 0)), new WorkingWeek(First.AddDays(Changes), Later, new TimeOnly(OpensAt, 0), new TimeOnly(ClosesAt, 0))],
            Free.Select(free => new Holiday(First.AddDays(free.Day), free.Region, "free")));

        public bool Works(DateOnly day, string? region) =>
            (day >= First.AddDays(Changes) ? Later : Days).Contains(day.DayOfWeek)
            && !Free.Any(free => First.AddDays(free.Day) == day && (free.Region is null || free.Region == region));

        public bool IsOpen(DateTime local, string? region) =>
            Works(DateOnly.FromDateTime(local), region) && TimeOnly.FromDateTime(local) >= Opens && TimeOnly.FromDateTime(local) < Closes;

        public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(Zone));

        public DateOnly Date(DateTime utc) => DateOnly.FromDateTime(Local(utc));

        public DateTime Utc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(Zone));
    }
}
