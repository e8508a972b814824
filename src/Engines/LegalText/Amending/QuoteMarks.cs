namespace Throughline.LegalText;

/// <summary>Quotation marks around the words of an act, whatever marks those words hold themselves.</summary>
internal static class QuoteMarks
{
    private const int Fence = 3;

    private static readonly Dictionary<char, string> Closing = new() { ['«'] = "»", ['“'] = "”", ['„'] = "“”", ['"'] = "\"" };

    /// <summary>The words in marks that end where the words end: the language's own marks, others when the words would break them, a run of marks at last.</summary>
    public static (string Open, string Close) For(string words, bool guillemetsFirst)
    {
        (char Open, char Close)[] pairs = guillemetsFirst ? [('«', '»'), ('“', '”')] : [('“', '”'), ('«', '»')];
        foreach (var (open, close) in pairs)
        {
            if (words.Length > 0 && End("" + open + words + close, 0) == words.Length + 2 && !(open == '«' && words.StartsWith('«')))
            {
                return (open.ToString(), close.ToString());
            }
        }
        var length = Fence;
        while (words.Contains(new string('»', length), StringComparison.Ordinal) || length == Fence && (words.StartsWith('«') || words.EndsWith('»')))
        {
            length++;
        }
        // A mark beside the fence would lengthen it; a run that is longer than any within cannot be mistaken.
        if (words.StartsWith('«') || words.EndsWith('»'))
        {
            return (new string('«', length) + " ", " " + new string('»', length));
        }
        return (new string('«', length), new string('»', length));
    }

    /// <summary>True when a quotation begins at the place.</summary>
    public static bool Opens(string text, int at) => Closing.ContainsKey(text[at]);

    /// <summary>Where the quotation that begins at <paramref name="at"/> ends, one past its last mark; -1 when it does not end.</summary>
    public static int End(string text, int at)
    {
        var open = text[at];
        var run = Run(text, at, open);
        if (open == '«' && run >= Fence)
        {
            for (var i = at + run; i < text.Length; i++)
            {
                if (text[i] != '»')
                {
                    continue;
                }
                var closing = Run(text, i, '»');
                if (closing == run)
                {
                    return i + run;
                }
                i += closing - 1;
            }
            return -1;
        }
        var closes = Closing[open];
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == open && (open != '"' || depth == 0))
            {
                depth++;
            }
            else if (closes.Contains(text[i], StringComparison.Ordinal) && --depth == 0)
            {
                return i + 1;
            }
        }
        return -1;
    }

    /// <summary>The words between the marks of a whole quotation.</summary>
    public static string Inner(string quotation)
    {
        var run = Run(quotation, 0, quotation[0]);
        if (quotation[0] != '«' || run < Fence)
        {
            return quotation[1..^1];
        }
        var inner = quotation[run..^run];
        return inner.Length > 2 && inner[0] == ' ' && inner[^1] == ' ' && (inner[1] == '«' || inner[^2] == '»') ? inner[1..^1] : inner;
    }

    private static int Run(string text, int at, char mark)
    {
        var end = at;
        while (end < text.Length && text[end] == mark)
        {
            end++;
        }
        return end - at;
    }
}
