using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Calendar;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Platform.Installation;

/// <summary>The country this installation works for: its zone, calendars, languages. Read once per request.</summary>
public sealed class CountryRegister(AppDb db)
{
    private Country? _country;

    /// <summary>The country, or null while the installation is not set up.</summary>
    public async Task<Country?> Find(CancellationToken cancel)
    {
        if (_country is not null) return _country;
        var row = await db.Set<InstallationRow>().AsNoTracking().FirstOrDefaultAsync(cancel);
        if (row?.CountryCode is null || row.TimeZone is null) return null;
        var weeks = await db.Set<WorkingWeekRow>().AsNoTracking().ToListAsync(cancel);
        var holidays = await db.Set<HolidayRow>().AsNoTracking().ToListAsync(cancel);
        var calendar = new WorkingCalendar(
            TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone),
            weeks.Select(week => new WorkingWeek(week.From, [.. week.Days.Split(' ').Select(Enum.Parse<DayOfWeek>)], week.Opens, week.Closes)),
            holidays.Select(day => new Holiday(day.Date, day.Region, day.Name)));
        return _country = new Country(row.CountryCode, row.CountryName ?? row.CountryCode, row.Demonstration, row.Practice, row.HostOrganisationId, row.Currency ?? "", row.Languages.Split(' '), calendar);
    }

    /// <summary>The country. Throws <see cref="InvalidOperationException"/> before set-up: no page but set-up is served then.</summary>
    public async Task<Country> Get(CancellationToken cancel) =>
        await Find(cancel) ?? throw new InvalidOperationException("The installation is not set up.");

    /// <summary>
    /// Records the answers of set-up. Returns one line that says what is wrong, or null when done. The caller makes the host organisation first.
    /// </summary>
    public async Task<string?> SetUp(CountrySetUp answers, Guid hostOrganisation, ProcessContext process, CancellationToken cancel)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(answers.TimeZone, out _))
            return string.Create(CultureInfo.InvariantCulture, $"The time zone '{answers.TimeZone}' is not known; use an IANA name such as Asia/Ashgabat.");
        if (answers.Weeks.Count == 0 || answers.Weeks.Any(week => week.Days.Count == 0 || week.Closes <= week.Opens))
            return "The working week needs at least one day and a closing time after the opening time.";
        if (answers.Languages.Count == 0) return "Choose at least one language.";
        var row = await db.Set<InstallationRow>().FirstAsync(cancel);
        db.RemoveRange(await db.Set<WorkingWeekRow>().ToListAsync(cancel));
        db.RemoveRange(await db.Set<HolidayRow>().ToListAsync(cancel));
        Write(db, row, answers, hostOrganisation);
        await db.Commit(process, [], cancel);
        _country = null;
        return null;
    }

    internal static void Write(AppDb db, InstallationRow row, CountrySetUp answers, Guid hostOrganisation)
    {
        row.CountryCode = answers.Code;
        row.CountryName = answers.Name;
        row.TimeZone = answers.TimeZone;
        row.Currency = answers.Currency;
        row.Languages = string.Join(' ', answers.Languages);
        row.HostOrganisationId = hostOrganisation;
        row.SetUpTokenHash = null;
        row.SetUpTokenExpires = null;
        foreach (var week in answers.Weeks)
            db.Add(new WorkingWeekRow { Id = RecordId.New(), From = week.From, Days = string.Join(' ', week.Days), Opens = week.Opens, Closes = week.Closes });
        foreach (var day in answers.Holidays)
            db.Add(new HolidayRow { Id = RecordId.New(), Date = day.Date, Region = day.Region, Name = day.Name });
    }
}
