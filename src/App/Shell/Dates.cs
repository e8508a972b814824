using System.Globalization;
using Throughline.Platform.Calendar;

namespace Throughline.App.Shell;

/// <summary>Dates as the pages say them: <c>Fri 4 Dec</c>, with the year when it is not this one, in the country's zone.</summary>
public sealed class Dates(WorkingCalendar calendar, DateTime nowUtc)
{
    public string Day(DateOnly date) => date.ToString(date.Year == calendar.LocalDate(nowUtc).Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.CurrentCulture);

    public string Day(DateTime utc) => Day(calendar.LocalDate(utc));

    public string DayTime(DateTime utc) => Day(utc) + ", " + Time(utc);

    public string Time(DateTime utc) => calendar.Local(utc).ToString("H:mm", CultureInfo.CurrentCulture);

    /// <summary>A full date, as in law: <c>14 March 2019</c>.</summary>
    public string Full(DateTime utc) => Full(calendar.LocalDate(utc));

    public string Full(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);
}
