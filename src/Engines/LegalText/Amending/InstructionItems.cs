using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>Cuts a text into its instructions: a number or letter at the start of a line outside quoted wording begins one.</summary>
internal static partial class InstructionItems
{
    /// <summary>The pieces in order; <c>Level</c> tells the manner of numbering, 0 for a line without a number.</summary>
    public static List<(string Number, int Level, int Line, string Text)> Split(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var items = new List<(string Number, int Level, int Line, string Text)>();
        var (line, at) = (1, 0);
        var open = false;
        while (at < text.Length)
        {
            var end = LineEnd(text, at);
            var piece = text[at..end];
            var marker = Marker().Match(piece);
            if (piece.Trim().Length > 0)
            {
                if (marker.Success)
                {
                    items.Add((marker.Groups["mark"].Value.Trim('.', '(', ')'), Level(marker.Groups["mark"].Value), line, piece[marker.Length..].Trim()));
                    open = true;
                }
                else if (open && items.Count > 0 && !Ends(items[^1].Text, piece))
                {
                    items[^1] = items[^1] with { Text = items[^1].Text + "\n" + piece.Trim() };
                }
                else
                {
                    items.Add(("", 0, line, piece.Trim()));
                    open = true;
                }
            }
            line += piece.AsSpan().Count('\n') + 1;
            at = end + 1;
        }
        return items;
    }

    // A line feed inside a quotation does not end the line.
    private static int LineEnd(string text, int at)
    {
        for (var i = at; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                return i;
            }
            if (QuoteMarks.Opens(text, i) && QuoteMarks.End(text, i) is > 0 and var end)
            {
                i = end - 1;
            }
        }
        return text.Length;
    }

    private static bool Ends(string before, string next)
    {
        var last = before.TrimEnd()[^1];
        return last is '.' or ';' || last == ':' && !QuoteMarks.Opens(next.TrimStart(), 0);
    }

    private static int Level(string mark) => mark[^1] switch { '.' when char.IsAsciiDigit(mark[0]) => 1, ')' when char.IsAsciiDigit(mark[^2]) => 2, ')' or '.' when char.IsLetter(mark[^2]) => 3, _ => 4 };

    [GeneratedRegex(@"^\s*(?<mark>\(?\d{1,4}\)|\d{1,4}\.|\(?\p{Ll}\)|\p{Ll}\.|[-–•])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
