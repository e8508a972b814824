using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>
/// Pages as legislation sites print them, to an act. Scripts, styles and menus are left out; hidden and struck-out words are left out
/// and reported; a list that the browser would number is given its numbers. Nothing is fetched.
/// </summary>
internal sealed class HtmlReader
{
    private const int Deepest = 200;
    private const int LongestReport = 400;

    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly HashSet<string> Raw = ["script", "style", "title", "textarea", "noscript", "iframe", "template", "xmp", "noembed"];
    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "section",
        "article", "main", "header", "footer", "aside", "address", "blockquote", "pre", "figure", "figcaption", "form", "fieldset", "legend", "hr", "center", "body", "html",
        "head", "nav", "details", "summary", "dir", "menu",
    ];
    private static readonly HashSet<string> Left = ["nav", "button", "select", "svg", "object", "canvas", "audio", "video", "dialog", "head"];

    private readonly HtmlTokens _tokens;
    private readonly ParagraphSheet _sheet = new();
    private readonly List<UnreadLine> _unread = [];
    private readonly Dictionary<string, string> _front = new(StringComparer.Ordinal);
    private readonly List<HtmlElement> _open = [];
    private readonly StringBuilder _words = new();
    private readonly StringBuilder _left = new();
    private int _hidden;
    private int _leftLine;
    private int _bold;
    private int _typed;
    private int _quoted;
    private int _level;
    private int _line;
    private bool _allBold = true;
    private bool _apart = true;
    private bool _tooDeep;
    private string _number = "";

    private HtmlReader(string html) => _tokens = new HtmlTokens(html);

    public static ActReadResult Read(string html, string fileName)
    {
        var reader = new HtmlReader(html);
        var paragraphs = reader.Run();
        // Old pages indent by quotation: where most of the page is quoted, nothing is.
        var quoted = paragraphs.Count(paragraph => paragraph.Quoted) * 3 <= paragraphs.Count;
        return MarkupReader.Build(BlockSplitter.Split(quoted ? paragraphs : [.. paragraphs.Select(paragraph => paragraph with { Quoted = false })]),
            reader._unread, reader._front, fileName);
    }

    private List<Paragraph> Run()
    {
        while (_tokens.Next(out var text, out var tag))
        {
            if (text is not null)
            {
                Words(text);
            }
            else if (tag.Ends)
            {
                End(tag.Name);
            }
            else
            {
                Start(tag);
            }
        }
        Pop(0);
        Flush();
        return _sheet.Finish();
    }

    private void Words(string text)
    {
        if (_hidden > 0)
        {
            if (_left.Length < LongestReport)
            {
                _leftLine = _left.Length == 0 ? _tokens.Line : _leftLine;
                _left.Append(text.AsSpan(0, Math.Min(text.Length, LongestReport)));
            }
            return;
        }
        if (_typed > 0)
        {
            Typed(text);
            return;
        }
        Append(text);
    }

    private void Append(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _line = _line == 0 ? _tokens.Line + text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n') : _line;
            _allBold &= _bold > 0;
        }
        _words.Append(text);
    }

    private void Typed(string text)
    {
        var at = 0;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', at))
        {
            Append(text[at..end]);
            var blank = _words.Length == 0;
            Flush(apart: blank);
            at = end + 1;
        }
        Append(text[at..]);
    }

    private void Start(HtmlTag tag)
    {
        var name = tag.Name;
        if (name == "br")
        {
            if (_level > 0)
            {
                _words.Append(' ');
            }
            else if (_hidden == 0)
            {
                Flush(apart: false);
            }
            return;
        }
        if (Raw.Contains(name))
        {
            Inside(tag);
            return;
        }
        if (name == "body")
        {
            Pop(0);
        }
        if (name == "html" && tag.Attribute("lang") is { Length: >= 2 and <= 20 } language)
        {
            _front.TryAdd("page language", language);
        }
        var block = Blocks.Contains(name);
        if (block)
        {
            EndImplied(name);
            Flush();
        }
        if (tag.Closed || Void.Contains(name))
        {
            return;
        }
        if (_open.Count >= Deepest)
        {
            TooDeep();
            return;
        }
        Push(tag);
    }

    private void Inside(HtmlTag tag)
    {
        if (tag.Closed)
        {
            return;
        }
        var inside = _tokens.Raw(tag.Name);
        if (tag.Name == "title" && Inline.Spaces(HtmlTokens.Decode(inside)) is { Length: > 0 and <= 1000 } title)
        {
            _front.TryAdd("title", title);
        }
        else if (tag.Name is "textarea" or "noscript" or "xmp" or "noembed" && Inline.Spaces(inside) is { Length: > 0 } left)
        {
            _unread.Add(new UnreadLine(_tokens.Line, left[..Math.Min(left.Length, LongestReport)], $"inside <{tag.Name}>; left out"));
        }
    }

    private void Push(HtmlTag tag)
    {
        var name = tag.Name;
        var element = new HtmlElement(name)
        {
            Hidden = Left.Contains(name) || !tag.Attributes.IsEmpty && (tag.Attribute("hidden") is not null || tag.Styled("display:none")),
            Deleted = name == "del",
            Bold = name is "b" or "strong" || tag.Styled("font-weight:bold"),
            Typed = name is "pre" or "listing",
            Quoted = name == "blockquote",
            RaisedFrom = name == "sup" || tag.Styled("vertical-align:super") ? _words.Length : -1,
            Numbering = name == "ol" && !tag.Styled("list-style:none") && !tag.Styled("list-style-type:none") ? Numbering(tag) : null,
            Next = name == "ol" && int.TryParse(tag.Attribute("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var start) ? Math.Clamp(start, 0, 99999) : 1,
        };
        _open.Add(element);
        _hidden += element.Hidden || element.Deleted ? 1 : 0;
        _bold += element.Bold ? 1 : 0;
        _typed += element.Typed ? 1 : 0;
        _quoted += element.Quoted ? 1 : 0;
        switch (name)
        {
            case ['h', >= '1' and <= '6']:
                _level = name[1] - '0';
                break;
            case "tr":
                _sheet.BeginRow();
                break;
            case "td" or "th":
                _sheet.BeginCell();
                break;
            case "li":
                Item(tag);
                break;
        }
    }

    private static char Numbering(HtmlTag tag) => tag.Attribute("type") switch
    {
        "a" or "A" or "i" or "I" => tag.Attribute("type")![0],
        _ when tag.Styled("lower-alpha") || tag.Styled("lower-latin") => 'a',
        _ when tag.Styled("upper-alpha") || tag.Styled("upper-latin") => 'A',
        _ when tag.Styled("lower-roman") => 'i',
        _ when tag.Styled("upper-roman") => 'I',
        _ => '1',
    };

    private void Item(HtmlTag tag)
    {
        var list = _open.FindLast(element => element.Name is "ol" or "ul" or "menu");
        if (list?.Numbering is not { } numbering || _hidden > 0)
        {
            return;
        }
        if (int.TryParse(tag.Attribute("value"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value < 100_000)
        {
            list.Next = value;
        }
        var number = list.Next++;
        _number += (_number.Length is 0 or > 100 ? "" : " ") + ListNumbers.Print(numbering switch { 'a' => "lowerLetter", 'A' => "upperLetter", 'i' => "lowerRoman", 'I' => "upperRoman", _ => "decimal" }, number)
            + (numbering is '1' or 'I' ? "." : ")");
    }

    private void End(string name)
    {
        var at = _open.FindLastIndex(element => element.Name == name || IsCell(element.Name) && !IsTable(name));
        if (at < 0 || _open[at].Name != name)
        {
            if (name == "p")
            {
                Flush();
            }
            return;
        }
        Pop(at);
    }

    private static bool IsCell(string name) => name is "td" or "th" or "table";

    private static bool IsTable(string name) => name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "table" or "body" or "html";

    /// <summary>Ends what a start tag ends though nobody wrote so: a paragraph by a block, an item by the next item, a cell by the next cell.</summary>
    private void EndImplied(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var open = _open[i].Name;
            if (open == "p" || open == name && name is "li" or "tr" || name is "dt" or "dd" && open is "dt" or "dd" || name is "td" or "th" && open is "td" or "th"
                || name is "tr" or "tbody" && open is "td" or "th" or "tr" || name is ['h', >= '1' and <= '6'] && open is ['h', >= '1' and <= '6'])
            {
                Pop(i);
            }
            else if (open is "table" or "ul" or "ol" or "dl" or "div" or "td" or "th" or "blockquote" or "section" or "article" or "main" or "body")
            {
                return;
            }
        }
    }

    private void Pop(int downTo)
    {
        for (var i = _open.Count - 1; i >= downTo; i--)
        {
            var element = _open[i];
            if (element.RaisedFrom >= 0)
            {
                Raise(element.RaisedFrom);
            }
            if (Blocks.Contains(element.Name))
            {
                Flush();
            }
            _open.RemoveAt(i);
            _bold -= element.Bold ? 1 : 0;
            _typed -= element.Typed ? 1 : 0;
            _quoted -= element.Quoted ? 1 : 0;
            if (element.Hidden || element.Deleted)
            {
                Leave(element);
            }
            switch (element.Name)
            {
                case ['h', >= '1' and <= '6']:
                    _level = 0;
                    break;
                case "tr":
                    _sheet.EndRow();
                    break;
            }
        }
    }

    private void Raise(int from)
    {
        if (from < _words.Length && _words.Length - from <= 40)
        {
            var inside = Inline.Spaces(_words.ToString(from, _words.Length - from));
            if (inside.Length > 0 && inside.All(char.IsAsciiDigit))
            {
                _words.Length = from;
                _words.Append(Superscripts.Raise(inside));
            }
        }
    }

    private void Leave(HtmlElement element)
    {
        if (--_hidden > 0 || _left.Length == 0)
        {
            return;
        }
        var left = Inline.Spaces(_left.ToString());
        _left.Clear();
        if (left.Length > 0 && element.Name is not ("head" or "button" or "select"))
        {
            var reason = element.Deleted ? "struck out in the page (del); read as accepted, left out"
                : element.Name == "nav" ? "a menu of the page; left out" : "not shown by the page; left out";
            _unread.Add(new UnreadLine(_leftLine, left, reason));
        }
    }

    private void TooDeep()
    {
        if (!_tooDeep)
        {
            _tooDeep = true;
            _unread.Add(new UnreadLine(_tokens.Line, "", $"elements nested more than {Deepest} deep; their words are kept, their form is not"));
        }
    }

    private void Flush(bool apart = true)
    {
        if (_words.Length > 0)
        {
            var text = _typed > 0 ? _words.ToString().TrimEnd() : Inline.Spaces(_words.ToString());
            _words.Clear();
            if (Inline.Spaces(text) is { Length: > 0 } clean)
            {
                if (_number.Length > 0)
                {
                    text = Marker.Of(clean) is null && Heading.Of(clean, marked: false) is null ? _number + " " + clean : clean;
                    _number = "";
                }
                _sheet.Add(new Paragraph(text, _line) { Level = _level, Apart = _apart, Bold = _allBold, Quoted = _quoted > 0, Typed = _typed > 0 });
                _apart = apart;
            }
        }
        _apart |= apart;
        _line = 0;
        _allBold = true;
    }
}
