using System.Text;

namespace Throughline.LegalText;

/// <summary>Lines to blocks: joins hard-wrapped lines, keeps every number and heading at the head of its own block.</summary>
internal sealed class BlockSplitter
{
    private const int LongestJoined = 8000;

    private readonly string[] _lines;
    private readonly int _first;
    private readonly bool _markdown;
    private readonly int _width;
    private readonly bool _wrapped;
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<MarkerStyle, int> _last = [];
    private StringBuilder? _open;
    private string _previous = "";

    /// <summary>Paragraphs of a page: no line of them is hard-wrapped, unless most of them come from a typewritten block.</summary>
    public static List<Block> Split(IReadOnlyList<Paragraph> paragraphs)
    {
        var typed = paragraphs.Count(paragraph => paragraph.Typed) * 2 > paragraphs.Count;
        var splitter = new BlockSplitter(typed ? [.. paragraphs.SelectMany(Lines)] : [], 0, markdown: false);
        foreach (var paragraph in paragraphs)
        {
            splitter.Put(paragraph);
        }
        splitter.Close();
        return splitter._blocks;
    }

    private BlockSplitter(string[] lines, int first, bool markdown)
    {
        (_lines, _first, _markdown) = (lines, first, markdown);
        (_width, _wrapped) = Width(lines, first);
    }

    public static List<Block> Split(string[] lines, int first, bool markdown)
    {
        var splitter = new BlockSplitter(lines, first, markdown);
        splitter.Run();
        return splitter._blocks;
    }

    private void Run()
    {
        var apart = true;
        for (var i = _first; i < _lines.Length; i++)
        {
            var raw = _lines[i];
            if (string.IsNullOrWhiteSpace(raw) || _markdown && IsRuleOrComment(raw.AsSpan().Trim()))
            {
                Close();
                apart = true;
                continue;
            }
            Line(raw, i + 1, apart);
            apart = false;
        }
        Close();
    }

    /// <summary>A blank line stands before a paragraph that stands apart, so that the width of typewritten lines is measured as in a text.</summary>
    private static IEnumerable<string> Lines(Paragraph paragraph) => paragraph.Apart ? ["", paragraph.Text] : [paragraph.Text];

    private void Put(Paragraph paragraph)
    {
        if (paragraph.Footnote is { } mark)
        {
            Close();
            _blocks.Add(new Block { Line = paragraph.Line, Text = mark + " " + paragraph.Text, Heading = Heading.Footnote(mark, paragraph.Text), Apart = true });
            return;
        }
        var apart = paragraph.Apart && !GoesOnHeading(paragraph);
        if (apart)
        {
            Close();
        }
        Line(paragraph.Text, paragraph.Text, Inline.Spaces(paragraph.Text), paragraph.Line, apart, paragraph.Level, paragraph.Quoted, paragraph.Bold);
    }

    /// <summary>A chapter's title in capitals that was broken into a heading and a paragraph.</summary>
    private bool GoesOnHeading(Paragraph paragraph) =>
        paragraph.Level == 0 && _open is not null && _blocks[^1] is { Level: > 0, Heading: { Word.Rank: < HeadingWords.Article, Rest: [.., var last] rest } }
        && char.IsLetter(last) && !rest.Any(char.IsLower) && paragraph.Text.Any(char.IsLetter) && !paragraph.Text.Any(char.IsLower);

    private void Line(string raw, int number, bool apart)
    {
        var level = 0;
        var content = raw;
        var quoted = false;
        if (_markdown)
        {
            level = Level(raw);
            content = level > 0 ? raw.Trim()[level..].TrimEnd('#', ' ') : raw;
            (content, quoted) = Unquote(content);
        }
        var line = Inline.Clean(content, _markdown, out var literal);
        var trimmed = content.AsSpan().Trim();
        var bold = _markdown && trimmed.Length > 4 && trimmed.StartsWith("**") && trimmed.EndsWith("**") && trimmed[2..^2].IndexOf("**") < 0;
        Line(raw, content, line, number, apart, level, literal || quoted, bold);
    }

    private void Line(string raw, string content, string line, int number, bool apart, int level, bool literal, bool bold)
    {
        if (line.Length == 0)
        {
            return;
        }
        var heading = literal ? null : Heading.Of(line, level > 0);
        var marker = literal || heading is not null ? null : Marker.Of(line);
        if (marker is { Style: MarkerStyle.NumberDot } && marker.Rest.Length > 0 && char.IsLower(marker.Rest[0]) && !IsNext(marker))
        {
            marker = null;
        }
        if (level > 0)
        {
            marker = null;
        }
        if (_open is not null && !apart && level == 0 && Continues(raw, line, heading, marker))
        {
            _open.Append(' ').Append(line);
            _blocks[^1].Hanging |= raw[0] is ' ' or '\t';
            _previous = raw;
            return;
        }
        Close();
        if (level == 0 && heading is null && marker is null && IsFragment(line, apart, content))
        {
            var previous = _blocks[^1];
            var glued = Superscripts.Is(line[0]) && char.IsAsciiDigit(previous.Text[^1]);
            _open = new StringBuilder(previous.Text).Append(glued ? "" : " ").Append(line);
            _previous = raw;
            return;
        }
        if (marker is not null)
        {
            _last[marker.Style] = marker.Value;
        }
        _blocks.Add(new Block { Line = number, Text = line, Level = level, Heading = heading, Marker = marker, Literal = literal, Bold = bold, Apart = apart });
        _open = new StringBuilder(line);
        _previous = raw;
    }

    private void Close()
    {
        if (_open is null)
        {
            return;
        }
        var block = _blocks[^1];
        if (_open.Length != block.Text.Length)
        {
            block.Text = _open.ToString();
            block.Heading = block.Heading is { } heading ? heading with { Rest = Rest(block, heading.Rest) } : null;
            block.Marker = block.Marker is { } marker ? marker with { Rest = Rest(block, marker.Rest) } : null;
        }
        _open = null;
    }

    /// <summary>The rest of the first line grows with the block: what stood before the rest has not changed.</summary>
    private static string Rest(Block block, string firstLineRest)
    {
        var start = block.Heading?.Num?.Length ?? block.Marker?.Num.Length ?? 0;
        return firstLineRest.Length == 0 && start >= block.Text.Length ? "" : block.Text[start..].TrimStart();
    }

    /// <summary>True when a line goes on with the open block; the line before it is not blank.</summary>
    private bool Continues(string raw, string line, Heading? heading, Marker? marker)
    {
        var block = _blocks[^1];
        if (block.Literal != (_markdown && raw.TrimStart().StartsWith('>')) && _markdown && (raw.TrimStart().StartsWith('>') || block.Literal && _previous.TrimStart().StartsWith('>')))
        {
            return false;
        }
        if (block.Level > 0)
        {
            return heading is null && marker is null && block.Heading is { Word.Rank: < HeadingWords.Article } && !line.Any(char.IsLower);
        }
        if (_markdown && (raw.TrimStart().StartsWith('|') || _previous.TrimStart().StartsWith('|')))
        {
            return false;
        }
        var broken = !_markdown && !FitsNoMore(line);
        var ended = EndsSentence(_previous);
        if (heading is not null)
        {
            return !(broken || ended || heading.Word.Kind == UnitKind.Note || block.Heading is not null);
        }
        if (marker is not null)
        {
            var afterStop = _previous.AsSpan().TrimEnd() is [.., ';' or ':' or '.' or ','];
            if (block.Heading is not null || broken && !_wrapped)
            {
                return false;
            }
            return marker.Style == MarkerStyle.NumberDot ? !(IsNext(marker) && (ended || broken)) : !(afterStop || broken || IsNext(marker) && marker.Value > 1);
        }
        if (_markdown)
        {
            return true;
        }
        if (block.Heading is not null)
        {
            return _wrapped ? !broken && (char.IsLower(line[0]) || !line.Any(char.IsLower)) : char.IsLower(line[0]) && block.Heading.Rest.Length > 0 && !ended;
        }
        if (_wrapped)
        {
            return !broken || char.IsLower(line[0]) && !ended;
        }
        // After a comma or a dash below a list come the words that close the list: "2) …, – / shall be punished …".
        var last = _previous.TrimEnd()[^1];
        return char.IsLower(line[0]) && (char.IsLetterOrDigit(last) || last == ',' && block.Marker is null);
    }

    /// <summary>True for the pieces a converter leaves of one paragraph: a lone bracket, a lone superscript, the words after them.</summary>
    private bool IsFragment(string line, bool apart, string content)
    {
        // The bound keeps a file of nothing but fragments from being joined over and over.
        if (_blocks.Count == 0 || _blocks[^1] is { Level: > 0 } or { Heading: not null } or { Text.Length: > LongestJoined })
        {
            return false;
        }
        var before = _blocks[^1].Text;
        if (line[0] is ')' or ';' or ',' or '.' or '»' or ']')
        {
            return true;
        }
        if (Superscripts.Is(line[0]) && line.All(Superscripts.Is) && char.IsAsciiDigit(before[^1]))
        {
            return true;
        }
        if (!apart)
        {
            return false;
        }
        var word = char.IsLetterOrDigit(before[^1]) || Superscripts.Is(before[^1]);
        if (char.IsLower(line[0]) && word)
        {
            return true;
        }
        return _markdown && word && content.Trim() is ['*', not '*', .., not '*', '*'] && before.Count(c => c == '(') > before.Count(c => c == ')');
    }

    private bool IsNext(Marker marker) => marker.Value == 1 || _last.TryGetValue(marker.Style, out var last) && marker.Value - last is 0 or 1;

    /// <summary>True when the first word of the line would not have fitted on the line before: the break is the printer's, not the author's.</summary>
    private bool FitsNoMore(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var word = space < 0 ? line.Length : space;
        return _wrapped && _previous.TrimEnd().Length + 1 + word > _width;
    }

    private static bool EndsSentence(string line)
    {
        var end = line.AsSpan().TrimEnd();
        return end.Length == 0 || end[^1] is '.' or ':' or ';' or '!' or '?' or '»' or '”' or '"';
    }

    private static (int Width, bool Wrapped) Width(string[] lines, int first)
    {
        var longest = 0;
        for (var i = first; i < lines.Length; i++)
        {
            longest = Math.Max(longest, lines[i].TrimEnd().Length);
        }
        if (longest is < 40 or > 130)
        {
            return (longest, false);
        }
        var full = 0;
        var inner = 0;
        for (var i = first; i + 1 < lines.Length; i++)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                inner++;
                full += lines[i].TrimEnd().Length * 10 >= longest * 8 ? 1 : 0;
            }
        }
        return (longest, inner >= 3 && full * 10 >= inner * 4);
    }

    private static int Level(string raw)
    {
        var line = raw.AsSpan().TrimStart();
        var level = 0;
        while (level < line.Length && line[level] == '#')
        {
            level++;
        }
        return level is >= 1 and <= 6 && level < line.Length && line[level] is ' ' or '\t' ? level : 0;
    }

    private static (string Content, bool Quoted) Unquote(string content)
    {
        var line = content.TrimStart();
        var quoted = false;
        while (line.StartsWith('>'))
        {
            quoted = true;
            line = line[1..].TrimStart();
        }
        if (line.Length > 2 && line[0] is '*' or '+' && line[1] == ' ')
        {
            line = line[2..];
        }
        return (line, quoted);
    }

    private static bool IsRuleOrComment(ReadOnlySpan<char> line) =>
        line.StartsWith("<!--") && line.EndsWith("-->")
        || line.Length >= 3 && line[0] is '-' or '*' or '_' && line.TrimStart(line[0]).TrimStart(' ').Length == 0
        || line is ['|', ..] && line.IndexOfAnyExcept("|-: ") < 0;
}
