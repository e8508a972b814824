namespace Throughline.LegalText;

/// <summary>Blocks to a tree of units: headings nest by rank, numbers nest by the style of their lists.</summary>
internal sealed class TreeBuilder
{
    /// <summary>Open lists and the numbers of one line that are followed; no act has so many, and what walks a tree may recurse.</summary>
    private const int Deepest = 24;

    private readonly List<Block> _blocks;
    private readonly List<UnreadLine> _unread;
    private readonly int[] _nextMark;
    private readonly bool _hasArticles;
    private readonly int _closing;
    private readonly Node _root = new(UnitKind.Act, 0);
    private readonly List<Node> _containers = [];
    private readonly List<(MarkerStyle? Style, int Value, Node Node)> _lists = [];
    private Node? _introducing;
    private Node? _untitled;

    public TreeBuilder(List<Block> blocks, List<UnreadLine> unread)
    {
        (_blocks, _unread) = (blocks, unread);
        _hasArticles = blocks.Exists(block => block.Heading is { Word.Kind: UnitKind.Article });
        _nextMark = new int[blocks.Count + 1];
        _nextMark[blocks.Count] = blocks.Count;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            _nextMark[i] = blocks[i].Heading is not null || blocks[i].Marker is not null ? i : _nextMark[i + 1];
        }
        _closing = Closing(blocks);
        _containers.Add(_root);
    }

    /// <summary>The tree; the title is the root's heading.</summary>
    public Node Build()
    {
        var start = Title();
        for (var i = start; i < _blocks.Count; i++)
        {
            var block = _blocks[i];
            if (i == _closing)
            {
                _containers.RemoveRange(1, _containers.Count - 1);
                _lists.Clear();
            }
            if (i >= _closing && block.Heading is null)
            {
                _root.Add(new Node(UnitKind.Subparagraph, block.Line) { Text = block.Text });
                _unread.Add(new UnreadLine(block.Line, block.Text, "after the last provision; kept at the end of the act"));
            }
            else if (block.Heading is { } heading)
            {
                Head(block, heading);
            }
            else if (block.Marker is { } marker)
            {
                Mark(block, marker);
            }
            else
            {
                Words(block, i);
            }
        }
        return _root;
    }

    private Node Base => _containers[^1];

    private int Title()
    {
        if (_blocks.Count == 0 || _blocks[0] is not { Heading: null, Marker: null } first)
        {
            return 0;
        }
        var next = 1;
        var title = first.Text;
        if (first.Level == 0)
        {
            if (title.Length > 300 || _nextMark[0] == _blocks.Count)
            {
                return 0;
            }
            while (next < _blocks.Count && _blocks[next] is { IsText: true, Apart: false } more && title.Length + more.Text.Length < 300)
            {
                title += " " + more.Text;
                next++;
            }
        }
        _root.Heading = title;
        return next;
    }

    private void Head(Block block, Heading heading)
    {
        _introducing = null;
        _untitled = null;
        if (heading.Word.Kind == UnitKind.Note)
        {
            Note(block, heading);
            return;
        }
        var kind = heading.Word.Kind;
        var rank = heading.Word.Rank;
        if (kind == UnitKind.Section && rank == HeadingWords.Low && !_hasArticles && heading.Word.Language == "en")
        {
            rank = HeadingWords.Article;
        }
        while (_containers.Count > 1 && Base.Rank >= rank)
        {
            _containers.RemoveAt(_containers.Count - 1);
        }
        _lists.Clear();
        var node = new Node(kind, block.Line) { Rank = rank, Num = heading.Num, Address = heading.Address };
        Base.Add(node);
        _containers.Add(node);
        if (heading.Rest.Length == 0)
        {
            _untitled = node;
        }
        else if (rank < HeadingWords.Article || block.Level > 0 || IsTitle(heading.Rest, 250))
        {
            node.Heading = heading.Rest;
        }
        else if (Marker.Of(heading.Rest) is { Value: 1 } marker)
        {
            Mark(block, marker);
        }
        else
        {
            Article(node, heading.Rest);
        }
    }

    private void Note(Block block, Heading heading)
    {
        _lists.Clear();
        while (Base.Kind == UnitKind.Note)
        {
            _containers.RemoveAt(_containers.Count - 1);
        }
        var note = Base.Add(new Node(UnitKind.Note, block.Line) { Rank = int.MaxValue, Num = heading.Num, Address = heading.Address });
        _containers.Add(note);
        if (Marker.Of(heading.Rest) is { Value: 1 } marker)
        {
            Mark(block, marker);
        }
        else
        {
            note.Text = heading.Rest;
        }
    }

    private void Mark(Block block, Marker marker)
    {
        _untitled = null;
        for (var followed = 0; ; followed++)
        {
            var node = Number(block, Resolve(marker));
            if (followed == Deepest || Marker.Of(marker.Rest) is not { Value: 1 } inner || inner.Style == marker.Style)
            {
                node.Text = marker.Rest;
                _introducing = node.Text.EndsWith(':') ? _introducing : null;
                return;
            }
            marker = inner;
        }
    }

    private Node Number(Block block, Marker marker)
    {
        var at = _lists.FindLastIndex(list => list.Style == marker.Style);
        if (_introducing is not null && _lists.Count >= Deepest)
        {
            _unread.Add(new UnreadLine(block.Line, block.Text, $"nested in more than {Deepest} lists; kept beside the number before it"));
            _introducing = null;
        }
        if (_introducing is { } sub && marker.Value <= 1 && (at < 0 || _lists[at].Value >= marker.Value))
        {
            _lists.Add((null, 0, sub));
            at = -1;
        }
        else if (at < 0 && marker.IsParagraph && !_lists.Exists(list => list.Node.Kind == UnitKind.Paragraph))
        {
            _lists.Clear();
        }
        if (at >= 0)
        {
            _lists.RemoveRange(at, _lists.Count - at);
        }
        _introducing = null;
        var parent = _lists.Count > 0 ? _lists[^1].Node : Home(block.Line, marker);
        var kind = _lists.Exists(list => list.Node.Kind is UnitKind.Point or UnitKind.Subpoint) ? UnitKind.Subpoint
            : _lists.Exists(list => list.Node.Kind == UnitKind.Paragraph) ? UnitKind.Point
            : marker.IsParagraph || marker.Style is MarkerStyle.NumberDotNumber or MarkerStyle.NumberDotNumberDotNumber ? UnitKind.Paragraph
            : UnitKind.Point;
        var node = parent.Add(new Node(kind, block.Line) { Num = marker.Num, Address = marker.Address, Hanging = block.Hanging });
        _lists.Add((marker.Style, marker.Value, node));
        return node;
    }

    /// <summary>Where a list begins that no other list holds: the open article, or the preamble before the first provision.</summary>
    private Node Home(int line, Marker marker)
    {
        if (Base.Kind != UnitKind.Act || marker.IsParagraph || _hasArticles && _root.Children.TrueForAll(child => child.Kind == UnitKind.Preamble))
        {
            return Base.Kind == UnitKind.Act && _hasArticles && _root.Children.TrueForAll(child => child.Kind == UnitKind.Preamble) ? Preamble(line) : Base;
        }
        return Base;
    }

    private Node Preamble(int line) =>
        _root.Children.Find(child => child.Kind == UnitKind.Preamble) ?? _root.Add(new Node(UnitKind.Preamble, line) { Rank = HeadingWords.Annex });

    private Marker Resolve(Marker marker)
    {
        if (marker.Style is not (MarkerStyle.LowerBracket or MarkerStyle.LowerInBrackets) || marker.Address[0] is not ('i' or 'v' or 'x'))
        {
            return marker;
        }
        var letters = _lists.FindLast(list => list.Style == marker.Style);
        var roman = marker.AsRoman();
        var romans = _lists.FindLast(list => list.Style == roman.Style);
        var goesOn = letters.Node is not null && marker.Value - letters.Value is 0 or 1;
        return romans.Node is not null && roman.Value - romans.Value is 0 or 1 || roman.Value == 1 && !goesOn ? roman : marker;
    }

    private void Words(Block block, int i)
    {
        if (block.Level > 0)
        {
            if (_untitled is { Heading: null } bare)
            {
                bare.Heading = block.Text;
                _untitled = null;
                return;
            }
            _unread.Add(new UnreadLine(block.Line, block.Text, "heading without a known word; kept as text"));
        }
        if (_untitled is { } untitled)
        {
            _untitled = null;
            var container = untitled.Rank < HeadingWords.Article;
            var followed = i + 1 < _blocks.Count && (container || _blocks[i + 1].Heading is not { Word.Rank: <= HeadingWords.Article } && i + 1 != _closing);
            if (!block.Literal && followed && IsTitle(block.Text, container ? 300 : 150))
            {
                untitled.Heading = block.Text;
                return;
            }
            if (!block.Literal && !container)
            {
                Article(untitled, block.Text);
                return;
            }
        }
        if (Base == _root && _lists.Count == 0)
        {
            var first = _root.Children.TrueForAll(child => child.Kind == UnitKind.Preamble);
            Attach(first ? Preamble(block.Line) : _root, block);
            return;
        }
        if (_lists.Count == 0 || block.Literal)
        {
            Attach(_lists.Count == 0 ? Base : _lists[^1].Node, block);
            return;
        }
        AfterList(block, i);
    }

    /// <summary>Unnumbered words after a numbered unit: inside it when its list goes on, otherwise after the list.</summary>
    private void AfterList(Block block, int i)
    {
        var top = _lists[^1];
        if (top.Node.IsEmpty)
        {
            top.Node.Text = block.Text;
            return;
        }
        var next = _nextMark[i + 1] < _blocks.Count ? _blocks[_nextMark[i + 1]].Marker : null;
        next = next is null ? null : Resolve(next);
        var known = next is null ? -1 : _lists.FindLastIndex(list => list.Style == next.Style);
        bool inside;
        if (next is null)
        {
            inside = top.Node.Kind == UnitKind.Paragraph || block.Hanging && top.Node.Hanging;
        }
        else if (known == _lists.Count - 1)
        {
            inside = next.Value - top.Value is 0 or 1 || next.Value > top.Value;
        }
        else
        {
            inside = known < 0 || top.Node.Kind == UnitKind.Paragraph || block.Hanging && top.Node.Hanging;
        }
        if (inside)
        {
            Attach(top.Node, block);
            return;
        }
        var keep = known >= 0 && known < _lists.Count - 1 ? known + 1 : Math.Max(0, _lists.Count - 1);
        while (keep > 0 && keep > known + 1 && _lists[keep - 1].Style is null)
        {
            keep--;
        }
        _lists.RemoveRange(keep, _lists.Count - keep);
        Attach(_lists.Count == 0 ? Base : _lists[^1].Node, block);
    }

    private void Attach(Node node, Block block)
    {
        _introducing = null;
        if (node.IsEmpty && node.Kind != UnitKind.Act)
        {
            node.Text = block.Text;
            return;
        }
        var added = node.Add(new Node(UnitKind.Subparagraph, block.Line) { Text = block.Text });
        _introducing = block.Text.EndsWith(':') ? added : null;
    }

    /// <summary>First words of an article: a heading in brackets before a dash, as in Spanish acts, is its heading.</summary>
    private static void Article(Node node, string text)
    {
        if (text.StartsWith('(') && text.IndexOf(')', StringComparison.Ordinal) is > 1 and < 400 and var close)
        {
            var end = close + 1;
            while (end < text.Length && text[end] is '.' or ' ')
            {
                end++;
            }
            if (end < text.Length - 1 && text[end] is '-' or '–' or '—' && text[end + 1] == ' ' && !text.AsSpan(1, close - 1).Contains('('))
            {
                node.Heading = text[..(end + 1)];
                node.Text = text[(end + 2)..];
                return;
            }
        }
        node.Text = text;
    }

    private static bool IsTitle(string text, int longest) =>
        text.Length <= longest && (char.IsUpper(text[0]) || char.IsLetter(text[0]) && !char.IsLower(text[0]))
        && text[^1] is not ('.' or ';' or ':' or ',' or '!' or '?' or '»' or '"' or '”' or '-' or '–' or '—');

    /// <summary>Index of the first block of the signatures after the last provision; the number of blocks when there are none.</summary>
    private static int Closing(List<Block> blocks)
    {
        var last = blocks.FindLastIndex(block => block.Heading is not null || block.Marker is not null);
        var plain = blocks.FindLastIndex(block => !block.Bold);
        for (var i = last + 1; i < blocks.Count && last >= 0; i++)
        {
            var block = blocks[i];
            if (block is not { Literal: false, Level: 0 })
            {
                continue;
            }
            var signed = i > plain || block.Text.Length < 120 && IsSignature(block.Text);
            if (signed && (i > last + 1 || blocks[last].Heading is not { Rest: "" }))
            {
                return i;
            }
        }
        return blocks.Count;
    }

    private static bool IsSignature(string text)
    {
        string[] words =
        [
            "Президент", "Премьер-министр", "Председатель", "Министр ", "President of", "The President", "Prime Minister", "Prezident", "O‘zbekiston Respublikasining Prezidenti",
            "O'zbekiston Respublikasi Prezidenti", "Ўзбекистон Республикаси", "Türkmenistanyň Prezidenti", "Қазақстан Республикасының Президенті",
            "Қазақстан Республикасының", "Кыргыз Республикасынын Президенти", "Президенти", "Riigikogu esimees",
        ];
        return text.Length > 3 && text[^1] != ';' && Array.Exists(words, word => text.StartsWith(word, StringComparison.Ordinal));
    }
}
