namespace Throughline.LegalText;

/// <summary>
/// Collects the paragraphs of a page in their order. A row of a table is one paragraph (<c>| a | b |</c>), unless its cells hold
/// provisions; notes from the foot of the page stand at the end of the article that calls them.
/// </summary>
internal sealed class ParagraphSheet
{
    private const int LongestRow = 4000;

    private readonly List<Paragraph> _done = [];
    private readonly List<Paragraph> _footnotes = [];
    private readonly Stack<List<List<Paragraph>>> _rows = new();

    public void Add(Paragraph paragraph)
    {
        if (_rows.TryPeek(out var cells))
        {
            if (cells.Count == 0)
            {
                cells.Add([]);
            }
            cells[^1].Add(paragraph);
            return;
        }
        if (_footnotes.Count > 0 && (paragraph.Level > 0 || Heading.Of(Inline.Spaces(paragraph.Text), marked: false) is { Word.Rank: <= HeadingWords.Article }))
        {
            Footnotes();
        }
        _done.Add(paragraph);
    }

    public void Footnote(Paragraph note) => _footnotes.Add(note);

    public void BeginRow() => _rows.Push([]);

    public void BeginCell()
    {
        if (_rows.TryPeek(out var cells))
        {
            cells.Add([]);
        }
    }

    public void EndRow()
    {
        if (!_rows.TryPop(out var cells))
        {
            return;
        }
        var filled = cells.Where(cell => cell.Count > 0).ToList();
        if (filled is [[{ Level: 0 } first], { Count: > 0 } second] && Marker.Of(first.Text) is { Rest: "" })
        {
            // A number in a column of its own belongs to the words beside it.
            second[0] = second[0] with { Text = first.Text + " " + second[0].Text, Line = first.Line };
            filled.RemoveAt(0);
        }
        if (filled.Count > 1 && filled.TrueForAll(IsCell) && filled.Sum(cell => cell.Sum(paragraph => paragraph.Text.Length)) <= LongestRow)
        {
            var text = "| " + string.Join(" | ", cells.Select(cell => string.Join(' ', cell.Select(paragraph => Inline.Spaces(paragraph.Text))))) + " |";
            Add(new Paragraph(text, filled[0][0].Line));
            return;
        }
        foreach (var paragraph in filled.SelectMany(cell => cell))
        {
            Add(paragraph);
        }
    }

    /// <summary>Everything collected; rows that were never closed are closed.</summary>
    public List<Paragraph> Finish()
    {
        while (_rows.Count > 0)
        {
            EndRow();
        }
        Footnotes();
        JoinTitle();
        return _done;
    }

    private static bool IsCell(List<Paragraph> cell) =>
        cell.TrueForAll(paragraph => paragraph.Level == 0 && (paragraph.Text.Length > 500 || Heading.Of(Inline.Spaces(paragraph.Text), marked: false) is null))
        && cell.Count(paragraph => Marker.Of(Inline.Spaces(paragraph.Text)) is not null) <= 1;

    private void Footnotes()
    {
        _done.AddRange(_footnotes);
        _footnotes.Clear();
    }

    /// <summary>Pages print the kind of act and its name as two paragraphs: LAW OF THE REPUBLIC / On …. They are one title.</summary>
    private void JoinTitle()
    {
        for (var i = 1; i < _done.Count && i < 4; i++)
        {
            var (above, below) = (Inline.Spaces(_done[i - 1].Text), Inline.Spaces(_done[i].Text));
            var joins = _done[i - 1].Level == 0 && _done[i].Level == 0 && above.Length is > 0 and < 120 && !above.Any(char.IsLower) && above.Any(char.IsLetter)
                && below.Length is > 0 and < 200 && below[^1] is not ('.' or ':' or ';' or ',') && Heading.Of(below, marked: false) is null && Marker.Of(below) is null;
            if (!joins)
            {
                return;
            }
            _done[i] = _done[i] with { Apart = false };
        }
    }
}
