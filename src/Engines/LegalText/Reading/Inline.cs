using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>A line without its markup: one line of plain words with single spaces.</summary>
internal static partial class Inline
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\*_`&[");

    /// <summary>Removes superscript tags always, and the rest of Markdown's inline marks when the file is Markdown.</summary>
    /// <param name="line">One line of the source.</param>
    /// <param name="markdown">True when the file is Markdown.</param>
    /// <param name="literal">True when a mark near the beginning was escaped: the line begins no unit.</param>
    public static string Clean(string line, bool markdown, out bool literal)
    {
        literal = false;
        if (line.Contains('<', StringComparison.Ordinal))
        {
            line = RaisedTag().Replace(line, Raise);
            line = BreakTag().Replace(line, " ");
            if (markdown)
            {
                line = KnownTag().Replace(line, "");
            }
        }
        if (markdown && line.AsSpan().ContainsAny(Special))
        {
            if (line.Contains("](", StringComparison.Ordinal))
            {
                line = Link().Replace(line, "$1");
            }
            line = Marks(line, out literal);
        }
        return Spaces(line);
    }

    /// <summary>Trims, makes every run of white space one space, drops invisible characters.</summary>
    public static string Spaces(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
        {
            var c = text[i];
            clean = c is not ' ' ? c > ' ' && c < '\u007f' || char.IsLetterOrDigit(c) || c is '§' or '«' or '»' or '–' or '—' or '“' or '”' or '„' or '№'
                : i > 0 && i < text.Length - 1 && text[i - 1] != ' ';
        }
        if (clean)
        {
            return text;
        }
        var spaced = new StringBuilder(text.Length);
        var pending = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\u00ad' or '\u200b' or '\u2060' or '\ufeff')
            {
                continue;
            }
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                pending = spaced.Length > 0;
                continue;
            }
            if (pending)
            {
                spaced.Append(' ');
                pending = false;
            }
            // Characters XML cannot carry are shown as the replacement character rather than dropped.
            spaced.Append(c is '\ufffe' or '\uffff' ? '\ufffd' : c);
        }
        return spaced.ToString();
    }

    private static string Raise(Match tag)
    {
        var inside = Spaces(tag.Groups[1].Value);
        if (inside.Length == 0)
        {
            return "";
        }
        return inside.All(char.IsAsciiDigit) ? Superscripts.Raise(inside) : inside;
    }

    private static string Marks(string line, out bool literal)
    {
        literal = false;
        var plain = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && i + 1 < line.Length && (char.IsPunctuation(line[i + 1]) || char.IsSymbol(line[i + 1])))
            {
                literal |= plain.Length < 16;
                plain.Append(line[++i]);
                continue;
            }
            if (c == '&')
            {
                var end = line.AsSpan(i, Math.Min(12, line.Length - i)).IndexOf(';');
                if (end > 1)
                {
                    var decoded = WebUtility.HtmlDecode(line.Substring(i, end + 1));
                    if (decoded.Length <= 2)
                    {
                        plain.Append(decoded);
                        i += end;
                        continue;
                    }
                }
            }
            if (c is '*' or '_' or '`')
            {
                if (!IsMark(line, i, out var width))
                {
                    plain.Append(c, width);
                }
                i += width - 1;
                continue;
            }
            plain.Append(c);
        }
        return plain.ToString();
    }

    /// <summary>True for an asterisk, underscore or backtick that opens or closes an emphasis on this line.</summary>
    private static bool IsMark(string line, int at, out int width)
    {
        var c = line[at];
        width = 1;
        while (at + width < line.Length && line[at + width] == c)
        {
            width++;
        }
        if (width >= 2 && c == '*')
        {
            return true;
        }
        var before = at == 0 ? ' ' : line[at - 1];
        var after = at + width >= line.Length ? ' ' : line[at + width];
        if (c == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return false;
        }
        var opens = CanTouch(after) && !char.IsLetterOrDigit(before) && Closes(line, at + width, c);
        var closes = !opens && CanTouch(before) && Opened(line, at, c);
        return opens || closes;
    }

    private static bool CanTouch(char c) => char.IsLetterOrDigit(c) || c is '«' or '»' or '“' or '”' or '"' or '.' or ',' or '§' or '[' or ']';

    private static bool Closes(string line, int from, char c)
    {
        var at = line.IndexOf(c, from);
        return at > from && CanTouch(line[at - 1]);
    }

    private static bool Opened(string line, int before, char c)
    {
        var at = before == 0 ? -1 : line.LastIndexOf(c, before - 1);
        return at >= 0 && at + 1 < before && CanTouch(line[at + 1]);
    }

    [GeneratedRegex(@"(?<!\\)<sup>([^<]{0,40})</sup>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RaisedTag();

    [GeneratedRegex(@"(?<!\\)<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreakTag();

    [GeneratedRegex(@"(?<!\\)</?(?:p|b|i|u|em|strong|span|div|a|sub|font|center|small|big|ins|del)(?:\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KnownTag();

    [GeneratedRegex(@"!?(?<!\\)\[([^\[\]]{0,500})\]\([^()\s]{0,500}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
