namespace Throughline.LegalText;

/// <summary>Edits of a text as clauses that quote as few words as name one place.</summary>
internal static class WordClauses
{
    private const double MostQuoted = 0.7;
    private const int Shortest = 40;

    /// <summary>
    /// The clauses that turn one text into the other when they are carried out together. <paramref name="scope"/> are all texts in which the
    /// quoted words must stand once only. Null when the new text is said sooner than the edits.
    /// </summary>
    public static IReadOnlyList<Amendment>? Of(string was, string now, IReadOnlyList<string> scope)
    {
        if (was.Length == 0 || now.Length == 0)
        {
            return null;
        }
        var edits = Joined(was, WordEdits.Of(was, now));
        var clauses = new List<Amendment>();
        var quoted = 0;
        for (var i = 0; i < edits.Count; i++)
        {
            var (least, most) = (i == 0 ? 0 : edits[i - 1].At + edits[i - 1].Deleted.Length, i + 1 == edits.Count ? was.Length : edits[i + 1].At);
            if (Clause(was, edits[i], scope, least, most) is not { } clause)
            {
                if (edits.Count == 1)
                {
                    return null;
                }
                // No quotation names this place alone: the words between it and its neighbour are quoted too.
                var first = i + 1 == edits.Count ? i - 1 : i;
                edits[first] = Join(was, edits[first], edits[first + 1]);
                edits.RemoveAt(first + 1);
                clauses.RemoveRange(Math.Min(first, clauses.Count), clauses.Count - Math.Min(first, clauses.Count));
                i = first - 1;
                continue;
            }
            clauses.Add(clause);
        }
        foreach (var clause in clauses)
        {
            quoted += clause switch { WordsReplaced replaced => replaced.Old.Length + replaced.New.Length, WordsAdded added => (added.After ?? added.Before)!.Length + added.Words.Length, _ => 0 };
        }
        return clauses.Count > 0 && (quoted <= MostQuoted * (was.Length + now.Length) / 2 || now.Length < Shortest && clauses.Count == 1) ? clauses : null;
    }

    private static WordEdit Join(string was, WordEdit one, WordEdit other)
    {
        var end = one.At + one.Deleted.Length;
        var between = was[end..other.At];
        return new WordEdit(one.At, one.Deleted + between + other.Deleted, one.Inserted + between + other.Inserted);
    }

    // Edits inside one word, or with nothing but a space between them, are one edit.
    private static List<WordEdit> Joined(string was, IReadOnlyList<WordEdit> edits)
    {
        var joined = new List<WordEdit>();
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && joined[^1] is var last && edit.At - (last.At + last.Deleted.Length) is var gap && (gap <= 1 || was.IndexOf(' ', last.At + last.Deleted.Length, gap) < 0))
            {
                joined[^1] = Join(was, last, edit);
                continue;
            }
            joined.Add(edit);
        }
        return joined;
    }

    private static Amendment? Clause(string was, WordEdit edit, IReadOnlyList<string> scope, int least, int most)
    {
        var end = edit.At + edit.Deleted.Length;
        var expected = string.Concat(was.AsSpan(0, edit.At), edit.Inserted, was.AsSpan(end));
        foreach (var candidate in Candidates(was, edit, end, least, most))
        {
            var words = candidate is WordsReplaced replaced ? replaced.Old : ((WordsAdded)candidate).After ?? ((WordsAdded)candidate).Before!;
            if (Gives(was, candidate, words) == expected && scope.Sum(text => WordPlaces.Places(text, words).Take(2).Count()) == 1)
            {
                return candidate;
            }
        }
        return null;
    }

    private static IEnumerable<Amendment> Candidates(string was, WordEdit edit, int end, int least, int most)
    {
        var (old, @new) = (edit.Deleted.Trim(), edit.Inserted.Trim());
        if (old.Length > 0)
        {
            yield return new WordsReplaced(old, @new, Amendment.Only);
        }
        const int Most = 12;
        for (var around = 1; around <= Most; around++)
        {
            var left = Left(was, edit.At, around);
            var right = Right(was, end, around);
            if (old.Length == 0 && @new.Length > 0)
            {
                if (was[left..edit.At].Trim() is { Length: > 0 } after)
                {
                    yield return new WordsAdded(after, null, @new, Amendment.Only);
                }
                if (was[end..right].Trim() is { Length: > 0 } before)
                {
                    yield return new WordsAdded(null, before, @new, Amendment.Only);
                }
            }
            foreach (var (from, to) in new[] { (left, end), (edit.At, right), (left, right) })
            {
                var (outer, inner) = (was[from..to], string.Concat(was.AsSpan(from, edit.At - from), edit.Inserted, was.AsSpan(end, to - end)));
                if (from >= least && to <= most && outer.Length > 0 && inner.Length > 0 && !char.IsWhiteSpace(outer[0]) && !char.IsWhiteSpace(outer[^1]) && !char.IsWhiteSpace(inner[0]) && !char.IsWhiteSpace(inner[^1]))
                {
                    yield return new WordsReplaced(outer, inner, Amendment.Only);
                }
            }
            if (left == 0 && right == was.Length)
            {
                yield break;
            }
        }
    }

    private static string? Gives(string was, Amendment candidate, string words)
    {
        foreach (var at in WordPlaces.Places(was, words))
        {
            var (from, length, put) = candidate is WordsReplaced replaced ? WordPlaces.Edit(was, at, words, replaced.New)
                : WordPlaces.Addition(was, at, words.Length, ((WordsAdded)candidate).After is not null, ((WordsAdded)candidate).Words);
            return string.Concat(was.AsSpan(0, from), put, was.AsSpan(from + length));
        }
        return null;
    }

    // The start of the word that stands a number of words before a place; the place itself counts as inside a word when one runs over it.
    private static int Left(string text, int at, int words)
    {
        var left = at;
        for (var i = 0; i < words && left > 0; i++)
        {
            while (left > 0 && text[left - 1] == ' ')
            {
                left--;
            }
            while (left > 0 && text[left - 1] != ' ')
            {
                left--;
            }
        }
        return left;
    }

    private static int Right(string text, int at, int words)
    {
        var right = at;
        for (var i = 0; i < words && right < text.Length; i++)
        {
            while (right < text.Length && text[right] == ' ')
            {
                right++;
            }
            while (right < text.Length && text[right] != ' ')
            {
                right++;
            }
        }
        return right;
    }
}
