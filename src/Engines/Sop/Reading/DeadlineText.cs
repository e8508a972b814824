using System.Globalization;

namespace Throughline.Sop;

/// <summary><c>24 hours from S0</c>, <c>at once from S0</c>, <c>none, because the person sets the pace</c>.</summary>
internal static class DeadlineText
{
    private static readonly (string Word, DeadlineUnit Unit)[] Units =
    [
        ("working hour", DeadlineUnit.WorkingHours), ("working day", DeadlineUnit.WorkingDays), ("calendar day", DeadlineUnit.Days),
        ("hour", DeadlineUnit.Hours), ("day", DeadlineUnit.Days), ("month", DeadlineUnit.Months),
    ];

    public static Deadline? Parse(string text, out string problem)
    {
        problem = $"'{Shown.Short(text)}' is no deadline; write for example '24 hours from S0', '5 working days from S2', 'at once from S0' or 'none, because …'";
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.StartsWith("none", StringComparison.Ordinal))
            return None(words[4..], ref problem);
        var from = words.LastIndexOf(" from ", StringComparison.Ordinal);
        var origin = from < 0 ? "" : words[(from + 6)..];
        if (from < 0 || origin.Length == 0 || origin.Length > 60 || !origin.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            problem = $"the deadline '{Shown.Short(text)}' does not say what it counts from; end it with 'from' and a step or an event, for example 'from S0'";
            return null;
        }
        var length = words[..from];
        if (length == "at once")
            return new Deadline(0, DeadlineUnit.Hours, origin, null);
        var space = length.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !int.TryParse(length[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount > 10_000)
            return null;
        var unit = length[(space + 1)..];
        foreach (var (word, value) in Units)
        {
            if (unit == word || unit == word + "s")
                return new Deadline(amount, value, origin, null);
        }
        problem = $"'{Shown.Short(unit)}' is no unit; use hours, days, working hours, working days or months";
        return null;
    }

    private static Deadline? None(string rest, ref string problem)
    {
        var reason = rest.TrimStart(',', ':', ' ');
        reason = reason.StartsWith("because ", StringComparison.Ordinal) ? reason[8..].Trim() : reason == "because" ? "" : reason;
        if (reason.Length > 0)
            return new Deadline(0, DeadlineUnit.Hours, "", reason);
        problem = "'none' needs its reason: write 'none, because …'";
        return null;
    }
}
