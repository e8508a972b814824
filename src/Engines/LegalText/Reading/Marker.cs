namespace Throughline.LegalText;

/// <summary>How a list is numbered. Lists of different styles nest in each other.</summary>
internal enum MarkerStyle
{
    NumberDot,
    NumberDotNumber,
    NumberDotNumberDotNumber,
    NumberInBrackets,
    NumberBracket,
    NumberDegree,
    UpperBracket,
    LowerBracket,
    CyrillicBracket,
    LowerInBrackets,
    UpperInBrackets,
    CyrillicInBrackets,
    RomanBracket,
    RomanInBrackets,
}

/// <summary>The number that begins a paragraph or a point: <c>(1)</c>, <c>1.</c>, <c>1)</c>, <c>a)</c>, <c>(a)</c>, <c>(ii)</c>, <c>1°)</c>.</summary>
/// <param name="Style">How it is printed.</param>
/// <param name="Num">As printed.</param>
/// <param name="Address">Its form in an eId.</param>
/// <param name="Value">Its place in the list, by whole number or letter.</param>
/// <param name="Rest">What follows on the line.</param>
internal sealed record Marker(MarkerStyle Style, string Num, string Address, int Value, string Rest)
{
    /// <summary>True for the styles of the numbered paragraphs of an article.</summary>
    public bool IsParagraph => Style is MarkerStyle.NumberDot or MarkerStyle.NumberInBrackets;

    /// <summary>The marker at the beginning of a cleaned line; null when there is none.</summary>
    public static Marker? Of(string line)
    {
        if (line.Length < 2)
        {
            return null;
        }
        var open = line[0] == '(';
        var at = open ? 1 : 0;
        if (at >= line.Length)
        {
            return null;
        }
        return char.IsAsciiDigit(line[at]) ? Number(line, at, open) : char.IsLetter(line[at]) ? Letter(line, at, open) : null;
    }

    /// <summary>The same marker read as a letter where a one-letter Roman numeral is possible, or the other way round.</summary>
    public Marker AsRoman() => Style switch
    {
        MarkerStyle.LowerBracket => this with { Style = MarkerStyle.RomanBracket, Value = Numbers.RomanValue(Address) },
        MarkerStyle.LowerInBrackets => this with { Style = MarkerStyle.RomanInBrackets, Value = Numbers.RomanValue(Address) },
        _ => this,
    };

    private static Marker? Number(string line, int start, bool open)
    {
        var at = start;
        var address = Numbers.Read(line, ref at, roman: false)!;
        if (at >= line.Length || at - start > 12)
        {
            return null;
        }
        var degree = line[at] is '°' or 'º';
        if (degree && ++at >= line.Length)
        {
            return null;
        }
        var c = line[at];
        if (c == ')' && Ends(line, at + 1))
        {
            var style = open ? MarkerStyle.NumberInBrackets : degree ? MarkerStyle.NumberDegree : MarkerStyle.NumberBracket;
            return Make(line, at + 1, style, address);
        }
        if (open || !Ends(line, at + 1) && !(c == '.' && at + 2 < line.Length && line[at + 1] == '-' && line[at + 2] == ' '))
        {
            return null;
        }
        var dots = line.AsSpan(start, at - start).Count('.');
        return c == '.' ? Make(line, line.Length > at + 1 && line[at + 1] == '-' ? at + 2 : at + 1, MarkerStyle.NumberDot + Math.Min(dots, 2), address)
            : null;
    }

    private static Marker? Letter(string line, int start, bool open)
    {
        var at = start;
        while (at < line.Length && char.IsLetter(line[at]) && at - start < 6)
        {
            at++;
        }
        var word = line[start..at];
        var roman = word.Length > 1;
        if (roman && (!word.All(c => c is 'i' or 'v' or 'x') || Numbers.RomanValue(word) == 0))
        {
            return null;
        }
        var address = word;
        if (at < line.Length && Superscripts.Is(line[at]))
        {
            address += "-";
            while (at < line.Length && Superscripts.Is(line[at]))
            {
                address += Superscripts.Plain(line[at++]);
            }
        }
        if (at >= line.Length || line[at] != ')' || !Ends(line, at + 1))
        {
            return null;
        }
        var cyrillic = word[0] is >= '\u0400' and <= '\u052f';
        var style = roman ? open ? MarkerStyle.RomanInBrackets : MarkerStyle.RomanBracket
            : cyrillic ? open ? MarkerStyle.CyrillicInBrackets : MarkerStyle.CyrillicBracket
            : char.IsUpper(word[0]) ? open ? MarkerStyle.UpperInBrackets : MarkerStyle.UpperBracket
            : open ? MarkerStyle.LowerInBrackets : MarkerStyle.LowerBracket;
        var value = roman ? Numbers.RomanValue(word) : Numbers.LetterValue(word[0]);
        return Make(line, at + 1, style, address) with { Value = value };
    }

    private static Marker Make(string line, int end, MarkerStyle style, string address) =>
        new(style, line[..end], address, Numbers.Value(address), line[end..].TrimStart());

    private static bool Ends(string line, int at) => at >= line.Length || line[at] == ' ';
}
