namespace Throughline.LegalText;

/// <summary>Numbers of units as instructions print them.</summary>
internal static class UnitNumbers
{
    /// <summary>The number as printed in a unit's number, without its word and punctuation; the form of the address when it is not printed so.</summary>
    public static string Shown(string num, string number)
    {
        if (Span(num, number) is { } span)
        {
            return num[span] + (number.Length == 1 && char.IsLetter(number[0]) && Numbers.RomanValue(number) == 0 ? ")" : "");
        }
        return number;
    }

    /// <summary>Where the number stands in a printed number; null when it does not stand there.</summary>
    public static Range? Span(string num, string number)
    {
        for (var at = 0; at < num.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(num[at - 1]))
            {
                continue;
            }
            var end = at;
            if (Numbers.Read(num, ref end, roman: true) == number || Letters(num, at, out end) == number)
            {
                return at..end;
            }
        }
        return null;
    }

    /// <summary>A printed number with another number in it; a Turkmen ordinal takes the ending of the new number. Null when the old one does not stand in it.</summary>
    public static string? Renumbered(string num, string number, string shown)
    {
        if (Span(num, number) is not { } span)
        {
            return null;
        }
        var rest = num[span.End..];
        var bare = shown.TrimEnd(')');
        return rest.StartsWith("-nji", StringComparison.Ordinal) || rest.StartsWith("-njy", StringComparison.Ordinal) ? num[..span.Start] + TurkmenWording.Ordinal(bare) + rest[4..] : num[..span.Start] + bare + rest;
    }

    /// <summary>A number as written in an instruction, in the form of an address; empty when it is none.</summary>
    public static string Read(string shown)
    {
        var text = shown.Trim().TrimEnd(')', '.');
        text = text.TrimStart('(', '§', ' ');
        var end = 0;
        return Numbers.Read(text, ref end, roman: true) is { } number && end == text.Length ? number
            : Letters(text, 0, out end) is { } letters && end == text.Length ? letters
            : text.Length is > 0 and < 24 && text.All(c => char.IsLetterOrDigit(c) || c == '-') ? text : "";
    }

    /// <summary>The last step of the address that a printed number gives a unit; null when it has no number.</summary>
    public static string? Step(UnitKind kind, string? num)
    {
        if (num is null)
        {
            return null;
        }
        for (var at = 0; at < num.Length; at++)
        {
            var end = at;
            if ((at == 0 || !char.IsLetterOrDigit(num[at - 1])) && Numbers.Read(num, ref end, roman: kind is UnitKind.Part or UnitKind.Chapter or UnitKind.Section) is { } number)
            {
                return kind.Prefix() + "_" + number;
            }
        }
        var letters = new string([.. num.Where(char.IsLetter)]);
        return letters.Length > 0 ? kind.Prefix() + "_" + letters : null;
    }

    private static string? Letters(string text, int at, out int end)
    {
        end = at;
        while (end < text.Length && char.IsLetter(text[end]) && end - at < 6)
        {
            end++;
        }
        return end > at && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? text[at..end] : null;
    }
}
