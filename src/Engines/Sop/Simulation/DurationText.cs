using System.Globalization;

namespace Throughline.Sop;

/// <summary><c>3 days</c>, <c>exponential 30 days</c>, <c>uniform 1 to 3 hours</c>, <c>triangular 1 to 2 to 5 days</c>, <c>erlang 4 phases 2 hours</c>, <c>lognormal 5 days sigma 0.8</c>.</summary>
internal static class DurationText
{
    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["minute"] = 1 / 60.0, ["hour"] = 1, ["day"] = 24, ["week"] = 168, ["month"] = 730.5, ["year"] = 8766,
    };

    /// <summary>The hours of a unit in the singular or plural; null when it is none.</summary>
    public static double? Unit(string word) => Units.TryGetValue(word.EndsWith('s') ? word[..^1] : word, out var hours) ? hours : null;

    public static Duration? Parse(string text)
    {
        var words = text.Replace(",", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var kind = words.Length > 0 && char.IsLetter(words[0][0]) ? words[0] : "fixed";
        var rest = words.Skip(kind == "fixed" && words.Length > 0 && words[0] != "fixed" ? 0 : 1).Where(word => word is not ("to" or "phases" or "sigma")).ToList();
        var unitAt = rest.FindIndex(word => char.IsLetter(word[0]));
        if (unitAt < 1 || Unit(rest[unitAt]) is not { } hours)
        {
            return null;
        }
        rest.RemoveAt(unitAt);
        var numbers = rest.Select(word => double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1e6 ? number : double.NaN).ToList();
        if (numbers.Exists(double.IsNaN))
        {
            return null;
        }
        return (kind, numbers) switch
        {
            ("fixed", [var value]) => new Duration(DurationKind.Fixed, value * hours),
            ("exponential", [> 0 and var mean]) => new Duration(DurationKind.Exponential, mean * hours),
            ("uniform", [var least, var most]) when most > least => new Duration(DurationKind.Uniform, least * hours, most * hours),
            ("triangular", [var least, var mode, var most]) when least <= mode && mode <= most && least < most => new Duration(DurationKind.Triangular, least * hours, mode * hours, most * hours),
            ("erlang", [>= 1 and <= 50 and var phases, > 0 and var mean]) when phases == Math.Floor(phases) => new Duration(DurationKind.Erlang, mean * hours, phases),
            ("lognormal", [> 0 and var median, > 0 and <= 5 and var sigma]) => new Duration(DurationKind.Lognormal, median * hours, sigma),
            _ => null,
        };
    }
}
