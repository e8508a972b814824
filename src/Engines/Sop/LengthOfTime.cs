using System.Globalization;

namespace Throughline.Sop;

/// <summary>A length such as <c>5 working days</c>.</summary>
/// <param name="Amount">From 0 to 10,000.</param>
/// <param name="Unit">What <paramref name="Amount"/> counts.</param>
public sealed record LengthOfTime(int Amount, DeadlineUnit Unit)
{
    private static readonly (string Word, DeadlineUnit Unit)[] Units =
    [
        ("working hour", DeadlineUnit.WorkingHours), ("working day", DeadlineUnit.WorkingDays), ("calendar day", DeadlineUnit.Days),
        ("hour", DeadlineUnit.Hours), ("day", DeadlineUnit.Days), ("month", DeadlineUnit.Months),
    ];

    /// <summary>The unit a word names in the singular or the plural; null when it names none.</summary>
    public static DeadlineUnit? UnitOf(string word)
    {
        foreach (var (known, unit) in Units)
        {
            if (word == known || word == known + "s")
                return unit;
        }
        return null;
    }

    /// <summary>The words of a unit, in the singular for one.</summary>
    public static string Word(DeadlineUnit unit, int amount = 2) => Units.First(u => u.Unit == unit && u.Word != "calendar day").Word + (amount == 1 ? "" : "s");

    /// <summary>Reads <c>2 working hours</c>; null with the problem in one line.</summary>
    public static LengthOfTime? TryParse(string text, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = $"'{Shown.Short(text)}' is no length of time; write for example '2 working hours' or '30 days'";
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || !int.TryParse(words[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var amount) || amount > 10_000)
            return null;
        if (UnitOf(words[(space + 1)..]) is { } unit)
            return new LengthOfTime(amount, unit);
        problem = $"'{Shown.Short(words[(space + 1)..])}' is no unit; use hours, days, working hours, working days or months";
        return null;
    }

    /// <summary>The length as the file writes it.</summary>
    public override string ToString() => $"{Amount.ToString(CultureInfo.InvariantCulture)} {Word(Unit, Amount)}";
}
