using System.Net;
using System.Text;

namespace Throughline.LegalText;

/// <summary>
/// HTML to words and tags, forgiving as a browser is: what is no tag is text. Every character is looked at a bounded number of
/// times, whatever the page.
/// </summary>
internal sealed class HtmlTokens(string html)
{
    private const int LongestEntity = 34;

    private int _at;
    private int _counted;
    private int _line = 1;
    private bool _noComment;

    /// <summary>Line of the token read last.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The next run of words (<paramref name="text"/>) or tag; false at the end. Comments, declarations and the insides of scripts are passed over.</summary>
    public bool Next(out string? text, out HtmlTag tag)
    {
        text = null;
        tag = default;
        while (_at < html.Length)
        {
            Count();
            if (html[_at] == '<' && Tag(out tag, out var passed))
            {
                if (!passed)
                {
                    return true;
                }
                continue;
            }
            var end = html.IndexOf('<', _at + 1);
            end = end < 0 ? html.Length : end;
            text = Decode(html.AsSpan(_at, end - _at));
            _at = end;
            return true;
        }
        return false;
    }

    /// <summary>Everything up to the end tag of a script, a style, a title: it holds no tags. To the end of the page when there is none.</summary>
    public string Raw(string name)
    {
        var close = html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        close = close < 0 ? html.Length : close;
        var inside = html[_at..close];
        _at = close;
        return inside;
    }

    /// <summary>Replaces entities; one that stands for no character of text becomes U+FFFD.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var next = text.IndexOf('&');
        if (next < 0)
        {
            return text.ToString();
        }
        var plain = new StringBuilder(text.Length);
        while (next >= 0)
        {
            plain.Append(text[..next]);
            text = text[next..];
            var end = text[..Math.Min(LongestEntity, text.Length)].IndexOf(';');
            var decoded = end > 1 ? Entity(text[..(end + 1)]) : null;
            if (decoded is null)
            {
                plain.Append('&');
                text = text[1..];
            }
            else
            {
                plain.Append(decoded);
                text = text[(end + 1)..];
            }
            next = text.IndexOf('&');
        }
        return plain.Append(text).ToString();
    }

    private static string? Entity(ReadOnlySpan<char> entity)
    {
        if (entity[1] == '#')
        {
            var hex = entity.Length > 3 && entity[2] is 'x' or 'X';
            var digits = hex ? entity[3..^1] : entity[2..^1];
            if (digits.Length == 0)
            {
                return null;
            }
            var style = hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
            if (!uint.TryParse(digits, style, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                foreach (var c in digits)
                {
                    if (!(hex ? char.IsAsciiHexDigit(c) : char.IsAsciiDigit(c)))
                    {
                        return null;
                    }
                }
                return "\ufffd";
            }
            // Old pages write dashes and quotation marks by their Windows numbers.
            return code is >= 0x80 and < 0xa0 ? WebCharacters.Western((byte)code) : code > 0 && Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd";
        }
        var decoded = WebUtility.HtmlDecode(entity.ToString());
        return decoded.Length <= 2 ? decoded : null;
    }

    /// <summary>Reads a tag; false when the sign is text. <paramref name="passed"/>: it was a comment or a declaration.</summary>
    private bool Tag(out HtmlTag tag, out bool passed)
    {
        tag = default;
        passed = false;
        var start = _at + 1;
        if (start >= html.Length)
        {
            return false;
        }
        if (html[start] is '!' or '?')
        {
            passed = Declaration();
            return passed;
        }
        var ends = html[start] == '/';
        var name = ends ? start + 1 : start;
        var i = name;
        while (i < html.Length && i - name < 40 && (char.IsAsciiLetterOrDigit(html[i]) || html[i] is ':' or '-' or '_'))
        {
            i++;
        }
        if (i == name || !char.IsAsciiLetter(html[name]))
        {
            return false;
        }
        var close = Close(i);
        if (close < 0)
        {
            return false;
        }
        var closed = html[close - 1] == '/';
        tag = new HtmlTag(Name(html.AsSpan(name, i - name)), ends, closed, html.AsMemory(i, close - i - (closed ? 1 : 0)));
        _at = close + 1;
        return true;
    }

    private bool Declaration()
    {
        var comment = string.CompareOrdinal(html, _at, "<!--", 0, 4) == 0;
        if (comment && _noComment)
        {
            return false;
        }
        var end = comment ? html.IndexOf("-->", _at + 4, StringComparison.Ordinal) : Close(_at + 2);
        if (end < 0)
        {
            _noComment |= comment;
            return false;
        }
        _at = end + (comment ? 3 : 1);
        return true;
    }

    /// <summary>The sign that ends a tag. A value in quotes may hold it; a new tag may not, so no sign is looked at for two tags.</summary>
    private int Close(int from)
    {
        var first = -1;
        var quote = '\0';
        for (var i = from; i < html.Length && html[i] != '<'; i++)
        {
            var c = html[i];
            if (c == '>')
            {
                first = first < 0 ? i : first;
                if (quote == '\0')
                {
                    return i;
                }
            }
            else if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && html.AsSpan(from, i - from).TrimEnd() is [.., '='])
            {
                quote = c;
            }
        }
        return first;
    }

    private static string Name(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c))
            {
                return name.ToString().ToLowerInvariant();
            }
        }
        return name.ToString();
    }

    private void Count()
    {
        _line += html.AsSpan(_counted, _at - _counted).Count('\n');
        _counted = _at;
        Line = _line;
    }
}
