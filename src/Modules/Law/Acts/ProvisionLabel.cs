using System.Text;

namespace Throughline.Law;

// How a lawyer cites a unit, from its address: chp_III__art_18__para_2__point_a → art. 18(2)(a). Containers are named only when they are meant.
internal static class ProvisionLabel
{
    private static readonly char[] Superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

    public static string Of(string shortTitle, string eId)
    {
        var address = Address(eId);
        return address.Length == 0 ? shortTitle : shortTitle + ", " + address;
    }

    public static string Address(string eId)
    {
        if (eId == "act") return "";
        var parts = eId.Split("__").Select(Split).ToArray();
        var from = Array.FindLastIndex(parts, part => part.Prefix is "art" or "annex" or "preamble");
        if (from < 0) from = Array.FindIndex(parts, part => part.Prefix is "para" or "point" or "note");
        if (from < 0) return Word(parts[^1]);
        var label = new StringBuilder(Word(parts[from]));
        foreach (var part in parts.AsSpan(from + 1)) label.Append(Below(part));
        return label.ToString();
    }

    private static (string Prefix, string Number) Split(string part)
    {
        var at = part.IndexOf('_', StringComparison.Ordinal);
        return at < 0 ? (part, "") : (part[..at], Raised(part[(at + 1)..]));
    }

    private static string Word((string Prefix, string Number) part) => (part.Prefix switch
    {
        "art" => "art. ",
        "chp" => "ch. ",
        "sec" => "sec. ",
        "part" => "part ",
        "para" => "pt ",
        "point" => "pt ",
        "annex" => "annex ",
        var other => other + " ",
    } + part.Number).TrimEnd();

    private static string Below((string Prefix, string Number) part) => part.Prefix switch
    {
        "para" or "point" => $"({part.Number})",
        "subpara" => $", para {part.Number}",
        "note" => (", note " + part.Number).TrimEnd(),
        _ => ", " + Word(part),
    };

    // 129-1 is how an address writes 129¹.
    private static string Raised(string number)
    {
        var dash = number.IndexOf('-', StringComparison.Ordinal);
        if (dash <= 0 || !number.AsSpan(dash + 1).ContainsAnyInRange('0', '9') || number.AsSpan(dash + 1).ContainsAnyExceptInRange('0', '9')) return number;
        if (!char.IsDigit(number[dash - 1])) return number;
        return number[..dash] + string.Concat(number[(dash + 1)..].Select(digit => Superscripts[digit - '0']));
    }
}
