using System.Globalization;
using Throughline.Sop.Calendars;

namespace Throughline.Sop.Parameters;

/// <summary>Reads <c>*.params.yaml</c> (docs/guides/sop-parameters.md). Nothing in a file can make it throw.</summary>
public static class ParametersReader
{
    private static readonly string[] DayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>The set, or every fault with its line, its column and what to do.</summary>
    /// <param name="utf8">The file, at most 2 MB of UTF-8.</param>
    public static ParametersResult Read(ReadOnlyMemory<byte> utf8)
    {
        var faults = new List<SopFault>();
        var read = YamlTree.Read(utf8, faults) is { } root ? Set(root, faults) : null;
        return faults.Count > 0 || read is null ? new ParametersResult(null, [.. faults.OrderBy(f => f.Line).ThenBy(f => f.Column).Take(100)]) : new ParametersResult(read, []);
    }

    private static CountryParameters? Set(YamlNode root, List<SopFault> faults)
    {
        var map = YamlMap.Of(root, faults, "the set of parameters", "format", "country", "title", "parameters", "calendars");
        if (map is null)
            return null;
        if (map.Text("format") is { } format && format != "throughline-params/1")
            map.Fault(map.Get("format")!, $"this reader knows the format 'throughline-params/1', not '{Shown.Short(format)}'");
        var country = map.Text("country", needed: true, longest: 100) ?? "";
        var values = map.List("parameters").Select(n => Value(n, faults)).OfType<ParameterValue>().ToList();
        if (!map.Has("parameters"))
            map.Fault("the set has no 'parameters'; write '- id: …' below it");
        foreach (var (a, b) in values.SelectMany((a, i) => values.Skip(i + 1).Where(b => b.Id == a.Id).Select(b => (a, b))))
        {
            if ((a.From ?? DateOnly.MinValue) <= (b.To ?? DateOnly.MaxValue) && (b.From ?? DateOnly.MinValue) <= (a.To ?? DateOnly.MaxValue))
                faults.Add(new SopFault(b.Line, 1, $"'{b.Id}' has two values for the same day (first on line {a.Line}); end one of them with 'to'"));
        }
        var calendars = map.List("calendars").Select(n => Calendar(n, faults)).OfType<WorkCalendar>().ToList();
        foreach (var twice in calendars.GroupBy(c => c.Region).Where(g => g.Count() > 1))
            map.Fault(map.Get("calendars")!, $"two calendars are for {(twice.Key is null ? "the whole country" : $"the region '{twice.Key}'")}; put their holidays into one");
        return new CountryParameters(country, map.Languages("title", "en"), values, calendars);
    }

    private static ParameterValue? Value(YamlNode node, List<SopFault> faults)
    {
        var map = YamlMap.Of(node, faults, "a parameter", "id", "value", "unit", "basis", "from", "to", "source", "verified");
        if (map is null)
            return null;
        var id = map.Id("id", needed: true);
        var text = map.Text("value", needed: true);
        var none = text is not null && text.StartsWith("none", StringComparison.Ordinal) ? Reason(map, text) : null;
        var number = text is null || text.StartsWith("none", StringComparison.Ordinal) ? null : ParameterEntry.Number(map, "value");
        var unit = map.Text("unit", needed: none is null && text is not null && number is not null, longest: 30) ?? "";
        var (from, to) = (map.Date("from"), map.Date("to"));
        if (to < from)
            map.Fault(map.Get("to")!, "'to' is before 'from'; exchange them");
        var verified = map.Text("verified", longest: 200);
        return id is null || number is null && none is null ? null
            : new ParameterValue(id, number, unit, none, map.Text("basis", needed: true, longest: 500) ?? "", from, to, map.Text("source", needed: true, longest: 500) ?? "", verified is "no" or "false" ? null : verified, map.Line);
    }

    private static string? Reason(YamlMap map, string text)
    {
        var reason = text[4..].TrimStart(',', ':', ' ');
        reason = reason.StartsWith("because", StringComparison.Ordinal) ? reason[7..].Trim() : reason;
        if (reason.Length > 0)
            return reason;
        map.Fault(map.Get("value")!, "'none' needs its reason: write 'none, because …'");
        return null;
    }

    private static WorkCalendar? Calendar(YamlNode node, List<SopFault> faults)
    {
        var map = YamlMap.Of(node, faults, "a calendar", "region", "days", "hours", "holidays", "worked", "source");
        if (map is null)
            return null;
        var before = faults.Count;
        var days = map.Has("days") ? map.Texts("days") : DayNames[..5];
        foreach (var wrong in days.Where(d => !DayNames.Contains(d, StringComparer.OrdinalIgnoreCase)))
            map.Fault(map.Get("days")!, $"'{Shown.Short(wrong)}' is no day of the week{Shown.Suggest(wrong, DayNames)}");
        var (opens, closes) = Hours(map);
        var holidays = Days(map, "holidays").ToList();
        var worked = Days(map, "worked").ToList();
        if (faults.Count > before || days.Count == 0)
            return null;
        var calendar = new WorkCalendar(map.Text("region", longest: 100), days.Select(d => (DayOfWeek)((Array.FindIndex(DayNames, n => n.Equals(d, StringComparison.OrdinalIgnoreCase)) + 1) % 7)), opens, closes, holidays, worked);
        if (!IsClosedForAYear(calendar))
            return calendar;
        map.Fault("the calendar has no working day for more than a year; check 'days' and 'holidays'");
        return null;
    }

    /// <summary>Working time could not be counted through such a time.</summary>
    private static bool IsClosedForAYear(WorkCalendar calendar)
    {
        if (calendar.Known is not { } known)
            return false;
        var closed = 0;
        for (var day = known.First; day <= known.Last && closed <= 366; day = day.AddDays(1))
            closed = calendar.IsWorkingDay(day) ? 0 : closed + 1;
        return closed > 366;
    }

    private static (TimeOnly Opens, TimeOnly Closes) Hours(YamlMap map)
    {
        if (map.Text("hours") is not { } text)
            return (new TimeOnly(9, 0), new TimeOnly(18, 0));
        var parts = text.Split('-', '–');
        if (parts.Length == 2 && TimeOnly.TryParseExact(parts[0].Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var opens)
            && TimeOnly.TryParseExact(parts[1].Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes) && opens < closes)
            return (opens, closes);
        map.Fault(map.Get("hours")!, $"'hours' holds '{Shown.Short(text)}'; write the working day as 09:00-18:00");
        return (new TimeOnly(9, 0), new TimeOnly(18, 0));
    }

    /// <summary>Days written one by one or as <c>2026-05-01..2026-05-03</c>, at most 366 in a range.</summary>
    private static IEnumerable<DateOnly> Days(YamlMap map, string key)
    {
        foreach (var item in map.List(key))
        {
            if (map.Scalar(item, key) is not { } text)
                continue;
            var ends = text.Split("..");
            if (ends.Length <= 2 && Day(ends[0]) is { } first && Day(ends[^1]) is { } last && first <= last && last.DayNumber - first.DayNumber <= 366)
            {
                for (var day = first; day <= last; day = day.AddDays(1))
                    yield return day;
            }
            else
                map.Fault(item, $"'{key}' holds '{Shown.Short(text)}'; write a day as 2026-05-01 or a range of at most a year as 2026-05-01..2026-05-03");
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200 ? day : null;
}
