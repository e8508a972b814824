namespace Throughline.LegalText;

/// <summary>Brings two changes of one text together, word by word (a three-way merge).</summary>
public static class WordMerge
{
    /// <summary>
    /// Changes that lie apart are both taken; the same change made twice is taken once; changes that touch each other are a conflict, which
    /// holds both wordings of the stretch. What holds: taking the first wording of every conflict of <c>Merge(current, first, current)</c> gives
    /// first, and likewise for the second; without a conflict the order of the two does not matter, but for two insertions at one place, which are a conflict.
    /// </summary>
    /// <param name="current">The text both began with.</param>
    /// <param name="first">One wording.</param>
    /// <param name="second">The other.</param>
    public static IReadOnlyList<MergePiece> Merge(string current, string first, string second)
    {
        ArgumentNullException.ThrowIfNull(current);
        var (one, two) = (Edits(current, first), Edits(current, second));
        var pieces = new List<MergePiece>();
        var (at, i, j) = (0, 0, 0);
        while (i < one.Count || j < two.Count)
        {
            // The next stretch begins at the earlier of the two edits and grows while an edit of either side touches it.
            var from = Math.Min(i < one.Count ? one[i].From : int.MaxValue, j < two.Count ? two[j].From : int.MaxValue);
            var (end, i0, j0) = (from, i, j);
            for (var grown = true; grown;)
            {
                grown = false;
                if (i < one.Count && one[i].From <= end)
                {
                    end = Math.Max(end, one[i++].End);
                    grown = true;
                }
                if (j < two.Count && two[j].From <= end)
                {
                    end = Math.Max(end, two[j++].End);
                    grown = true;
                }
            }
            Add(pieces, current[at..from]);
            var (mine, theirs) = (Apply(current, from, end, one, i0, i), Apply(current, from, end, two, j0, j));
            if (i == i0) Add(pieces, theirs);
            else if (j == j0 || mine == theirs) Add(pieces, mine);
            else pieces.Add(new MergePiece(mine, theirs));
            at = end;
        }
        Add(pieces, current[at..]);
        return pieces;
    }

    private static List<Edit> Edits(string older, string newer)
    {
        var edits = new List<Edit>();
        var at = 0;
        foreach (var span in WordDiff.Compare(older, newer))
        {
            switch (span.Kind)
            {
                case SpanKind.Deleted:
                    edits.Add(new Edit(at, at + span.Text.Length, ""));
                    at += span.Text.Length;
                    break;
                case SpanKind.Inserted when edits.Count > 0 && edits[^1].End == at && edits[^1].Text.Length == 0:
                    edits[^1] = edits[^1] with { Text = span.Text };
                    break;
                case SpanKind.Inserted:
                    edits.Add(new Edit(at, at, span.Text));
                    break;
                default:
                    at += span.Text.Length;
                    break;
            }
        }
        return edits;
    }

    private static string Apply(string current, int from, int end, List<Edit> edits, int first, int after)
    {
        var text = "";
        var at = from;
        for (var n = first; n < after; n++)
        {
            text += current[at..edits[n].From] + edits[n].Text;
            at = edits[n].End;
        }
        return text + current[at..end];
    }

    private static void Add(List<MergePiece> pieces, string text)
    {
        if (text.Length == 0) return;
        if (pieces.Count > 0 && !pieces[^1].IsConflict) pieces[^1] = new MergePiece(pieces[^1].Text + text);
        else pieces.Add(new MergePiece(text));
    }

    private sealed record Edit(int From, int End, string Text);
}
