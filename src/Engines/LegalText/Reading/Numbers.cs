using System.Text;

namespace Throughline.LegalText;

/// <summary>Numbers of provisions: how they are printed and how they stand in an address.</summary>
internal static class Numbers
{
    private static readonly string[] LatinOrdinals = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"];

    /// <summary>
    /// Reads a number at <paramref name="at"/> and moves past it: <c>129</c>, <c>129¹</c>, <c>129-1</c>, <c>12.1</c>, <c>15A</c>,
    /// <c>280 bis</c>, <c>78–85</c>, <c>XIV</c>. The result is the form of the address (<c>129-1</c>); null when there is no number.
    /// </summary>
    public static string? Read(string text, ref int at, bool roman)
    {
        var i = at;
        var address = new StringBuilder(8);
        while (i < text.Length && char.IsAsciiDigit(text[i]) && i - at < 7)
        {
            address.Append(text[i++]);
        }
        if (i == at)
        {
            if (!roman)
            {
                return null;
            }
            while (i < text.Length && IsRoman(text[i]) && i - at < 12)
            {
                address.Append(text[i++]);
            }
            if (i == at || i < text.Length && char.IsLetter(text[i]))
            {
                return null;
            }
        }
        i = Tail(text, i, address);
        at = i;
        return address.ToString();
    }

    /// <summary>Value of the whole part of a number, for order: digits, Roman numerals, or the place of a single letter.</summary>
    public static int Value(string address)
    {
        var end = 0;
        while (end < address.Length && char.IsAsciiDigit(address[end]))
        {
            end++;
        }
        return end > 0 ? int.Parse(address.AsSpan(0, Math.Min(end, 9)), System.Globalization.CultureInfo.InvariantCulture)
            : RomanValue(address) is > 0 and var value ? value
            : address.Length == 1 ? LetterValue(address[0])
            : 0;
    }

    /// <summary>Value of a Roman numeral in either case; 0 when it is none.</summary>
    public static int RomanValue(string numeral)
    {
        var sum = 0;
        var last = 0;
        for (var i = numeral.Length - 1; i >= 0; i--)
        {
            var value = char.ToUpperInvariant(numeral[i]) switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => 0 };
            if (value == 0 || i < numeral.Length - 12)
            {
                return 0;
            }
            sum += value < last ? -value : value;
            last = Math.Max(last, value);
        }
        return sum;
    }

    /// <summary>Place of a letter in its alphabet, near enough to tell the first letter and the next one.</summary>
    public static int LetterValue(char letter)
    {
        var c = char.ToLowerInvariant(letter);
        // The letters that the Turkmen alphabet has beyond the Latin one stand near these places.
        var own = c switch { 'ç' => 3, 'ä' => 6, 'ž' => 12, 'ň' => 14, 'ö' => 15, 'ş' => 19, 'ü' => 21, 'ý' => 25, _ => 0 };
        return own > 0 ? own : c is >= 'a' and <= 'z' ? c - 'a' + 1 : c is >= 'а' and <= 'я' ? c - 'а' + 1 : 1000;
    }

    private static int Tail(string text, int i, StringBuilder address)
    {
        for (; ; )
        {
            var start = i;
            if (i < text.Length && Superscripts.Is(text[i]))
            {
                address.Append('-');
                while (i < text.Length && Superscripts.Is(text[i]))
                {
                    address.Append(Superscripts.Plain(text[i++]));
                }
            }
            else if (i + 1 < text.Length && text[i] is '-' or '.' or '‑' or '–' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
            {
                address.Append('-');
                i++;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    address.Append(text[i++]);
                }
            }
            if (i == start)
            {
                break;
            }
        }
        if (i < text.Length && char.IsUpper(text[i]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])) && address.Length > 0 && char.IsAsciiDigit(address[^1]))
        {
            address.Append(text[i++]);
        }
        foreach (var word in LatinOrdinals)
        {
            if (string.Compare(text, i, " " + word, 0, word.Length + 1, StringComparison.OrdinalIgnoreCase) == 0
                && (i + word.Length + 1 == text.Length || !char.IsLetterOrDigit(text[i + word.Length + 1])))
            {
                address.Append('-').Append(word);
                return i + word.Length + 1;
            }
        }
        return i;
    }

    private static bool IsRoman(char c) => c is 'I' or 'V' or 'X' or 'L' or 'C' or 'D' or 'M';
}
