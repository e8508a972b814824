using System.Globalization;
using Throughline.Platform.Calendar;

namespace Throughline.App.Pages.SetUp;

/// <summary>Holidays as they are typed: <c>YYYY-MM-DD [region] name</c>, one a line; the region in square brackets may be left out.</summary>
public static class HolidayLines
{
    private const int Most = 2000;

    /// <summary>What was read, and for each line that could not be its number and a sign of the reason: <c>date</c>, <c>name</c>, <c>region</c>, <c>twice</c> or <c>many</c>.</summary>
    public static (IReadOnlyList<Holiday> Holidays, IReadOnlyList<(int Line, string Reason)> Faults) Read(string? text)
    {
        var holidays = new List<Holiday>();
        var faults = new List<(int, string)>();
        var seen = new HashSet<(DateOnly, string?)>();
        var number = 0;
        foreach (var raw in (text ?? "").Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0) continue;
            if (holidays.Count >= Most)
            {
                faults.Add((number, "many"));
                break;
            }
            var (holiday, reason) = One(line);
            if (holiday is not null && !seen.Add((holiday.Date, holiday.Region))) reason = "twice";
            if (reason is not null) faults.Add((number, reason));
            else holidays.Add(holiday!);
        }
        return (holidays, faults);
    }

    private static (Holiday?, string?) One(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return (null, DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "name" : "date");
        if (!DateOnly.TryParseExact(line.AsSpan(0, space), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return (null, "date");
        var rest = line[space..].Trim();
        string? region = null;
        if (rest.StartsWith('['))
        {
            var end = rest.IndexOf(']', StringComparison.Ordinal);
            if (end < 0) return (null, "region");
            region = rest[1..end].Trim();
            rest = rest[(end + 1)..].Trim();
            if (region.Length is 0 or > 80) return (null, "region");
        }
        return rest.Length is 0 or > 200 ? (null, "name") : (new Holiday(date, region, rest), null);
    }
}
