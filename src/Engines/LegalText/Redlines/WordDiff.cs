using System.Text;

namespace Throughline.LegalText;

/// <summary>Compares two texts word by word.</summary>
public static class WordDiff
{
    private const int MostEdits = 600;

    /// <summary>
    /// The shortest edit between the words of two texts (Myers). A deletion stands before the insertion that replaces it. Texts that
    /// differ by more than some hundreds of words are first cut at the words that occur once in each, then compared between the cuts.
    /// </summary>
    public static IReadOnlyList<WordSpan> Compare(string older, string newer)
    {
        if (older == newer)
        {
            return older.Length == 0 ? [] : [new WordSpan(SpanKind.Same, older)];
        }
        var (head, tail) = Ends(older, newer);
        var a = Words(older[head..^tail]);
        var b = Words(newer[head..^tail]);
        var spans = new SpanWriter();
        spans.Same([older[..head]]);
        Compare(a, b, spans, 0);
        spans.Same([older[^tail..]]);
        return spans.Finish();
    }

    /// <summary>How much both texts have in common at their ends, cut where a word begins, so that what is left has the same words.</summary>
    private static (int Head, int Tail) Ends(string older, string newer)
    {
        var head = older.AsSpan().CommonPrefixLength(newer);
        while (head > 0 && !(older[head - 1] == ' ' && (head == older.Length || older[head] != ' ') && (head == newer.Length || newer[head] != ' ')))
        {
            head--;
        }
        var most = Math.Min(older.Length, newer.Length) - head;
        var tail = 0;
        while (tail < most && older[^(tail + 1)] == newer[^(tail + 1)])
        {
            tail++;
        }
        while (tail > 0 && !(older[^tail] == ' ' && (tail == older.Length - head || older[^(tail + 1)] != ' ') && (tail == newer.Length - head || newer[^(tail + 1)] != ' ')))
        {
            tail--;
        }
        return (head, tail);
    }

    private static void Compare(ReadOnlySpan<string> a, ReadOnlySpan<string> b, SpanWriter spans, int depth)
    {
        var head = a.CommonPrefixLength(b);
        spans.Same(a[..head]);
        a = a[head..];
        b = b[head..];
        var tail = 0;
        while (tail < a.Length && tail < b.Length && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }
        var end = a[^tail..];
        a = a[..^tail];
        b = b[..^tail];
        if (a.Length == 0 || b.Length == 0)
        {
            spans.Deleted(a);
            spans.Inserted(b);
        }
        else if (!Myers(a, b, spans))
        {
            Cut(a, b, spans, depth);
        }
        spans.Same(end);
    }

    /// <summary>Writes the shortest edit; false, with nothing written, when it is longer than the bound.</summary>
    private static bool Myers(ReadOnlySpan<string> a, ReadOnlySpan<string> b, SpanWriter spans)
    {
        var bound = Math.Min(a.Length + b.Length, MostEdits);
        var furthest = new int[2 * bound + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= bound; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var down = k == -d || k != d && furthest[bound + k] < furthest[bound + k + 2];
                var x = down ? furthest[bound + k + 2] : furthest[bound + k] + 1;
                var y = x - k;
                while (x < a.Length && y < b.Length && a[x] == b[y])
                {
                    x++;
                    y++;
                }
                furthest[bound + k + 1] = x;
                if (x >= a.Length && y >= b.Length)
                {
                    trace.Add(furthest[(bound - d)..(bound + d + 3)]);
                    Replay(a, b, trace, spans);
                    return true;
                }
            }
            trace.Add(furthest[(bound - d)..(bound + d + 3)]);
        }
        return false;
    }

    private static void Replay(ReadOnlySpan<string> a, ReadOnlySpan<string> b, List<int[]> trace, SpanWriter spans)
    {
        var steps = new List<(int X, int Y)>();
        int x = a.Length, y = b.Length;
        for (var d = trace.Count - 1; d > 0; d--)
        {
            var before = trace[d - 1];
            var k = x - y;
            // Row d-1 is stored from diagonal -(d-1)-1; index of diagonal k in it is k + d.
            int At(int diagonal) => diagonal + d < 0 || diagonal + d >= before.Length ? -1 : before[diagonal + d];
            var down = k == -d || k != d && At(k - 1) < At(k + 1);
            var from = down ? k + 1 : k - 1;
            var px = At(from);
            var py = px - from;
            for (var run = x - (down ? px : px + 1); run > 0; run--)
            {
                steps.Add((1, 1));
            }
            steps.Add(down ? (0, 1) : (1, 0));
            (x, y) = (px, py);
        }
        for (; x > 0; x--, y--)
        {
            steps.Add((1, 1));
        }
        int i = 0, j = 0;
        for (var s = steps.Count - 1; s >= 0; s--)
        {
            var (dx, dy) = steps[s];
            if (dx == 1 && dy == 1)
            {
                spans.Same(a.Slice(i, 1));
            }
            else if (dx == 1)
            {
                spans.Deleted(a.Slice(i, 1));
            }
            else
            {
                spans.Inserted(b.Slice(j, 1));
            }
            i += dx;
            j += dy;
        }
    }

    /// <summary>Cuts both texts at the words that occur once in each and stand in the same order, and compares the pieces.</summary>
    private static void Cut(ReadOnlySpan<string> a, ReadOnlySpan<string> b, SpanWriter spans, int depth)
    {
        var anchors = depth > 20 ? [] : Anchors(a, b);
        if (anchors.Count == 0)
        {
            spans.Deleted(a);
            spans.Inserted(b);
            return;
        }
        int x = 0, y = 0;
        foreach (var (i, j) in anchors)
        {
            Compare(a[x..i], b[y..j], spans, depth + 1);
            spans.Same(a.Slice(i, 1));
            (x, y) = (i + 1, j + 1);
        }
        Compare(a[x..], b[y..], spans, depth + 1);
    }

    private static List<(int I, int J)> Anchors(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var once = Once(a);
        var others = Once(b);
        var pairs = new List<(int I, int J)>();
        foreach (var (word, i) in once)
        {
            if (i >= 0 && others.TryGetValue(word, out var j) && j >= 0)
            {
                pairs.Add((i, j));
            }
        }
        pairs.Sort();
        var kept = Increasing.Longest([.. pairs.Select(pair => pair.J)]);
        return [.. kept.Select(index => pairs[index])];
    }

    private static Dictionary<string, int> Once(ReadOnlySpan<string> words)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            places[words[i]] = places.ContainsKey(words[i]) ? -1 : i;
        }
        return places;
    }

    /// <summary>Words, single signs and runs of white space; joined they are the text.</summary>
    internal static string[] Words(string text)
    {
        var words = new List<string>(text.Length / 4 + 4);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (IsWord(text[i]))
            {
                while (i < text.Length && (IsWord(text[i]) || i + 1 < text.Length && text[i] is '-' or '\'' or '’' && IsWord(text[i + 1])))
                {
                    i++;
                }
            }
            else if (char.IsWhiteSpace(text[i]))
            {
                while (i < text.Length && char.IsWhiteSpace(text[i]))
                {
                    i++;
                }
            }
            else
            {
                i++;
            }
            words.Add(i - start == 1 && text[start] == ' ' ? " " : text[start..i]);
        }
        return [.. words];
    }

    internal static bool IsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Joins words to spans: a lone space between two changes is part of the change, a deletion comes before its insertion.</summary>
    private sealed class SpanWriter
    {
        private readonly List<WordSpan> _spans = [];
        private readonly StringBuilder _same = new();
        private readonly StringBuilder _deleted = new();
        private readonly StringBuilder _inserted = new();

        public void Same(ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                _same.Append(word);
            }
        }

        public void Deleted(ReadOnlySpan<string> words) => Change(_deleted, words);

        public void Inserted(ReadOnlySpan<string> words) => Change(_inserted, words);

        public List<WordSpan> Finish()
        {
            Flush();
            Take(_same, SpanKind.Same);
            return _spans;
        }

        private void Change(StringBuilder side, ReadOnlySpan<string> words)
        {
            if (words.Length == 0)
            {
                return;
            }
            if (_same.Length > 0)
            {
                var changing = _deleted.Length > 0 || _inserted.Length > 0;
                if (changing && _same.Length == 1 && _same[0] == ' ')
                {
                    _deleted.Append(' ');
                    _inserted.Append(' ');
                    _same.Clear();
                }
                else
                {
                    Flush();
                    Take(_same, SpanKind.Same);
                }
            }
            foreach (var word in words)
            {
                side.Append(word);
            }
        }

        private void Flush()
        {
            Take(_deleted, SpanKind.Deleted);
            Take(_inserted, SpanKind.Inserted);
        }

        private void Take(StringBuilder text, SpanKind kind)
        {
            if (text.Length > 0)
            {
                _spans.Add(new WordSpan(kind, text.ToString()));
                text.Clear();
            }
        }
    }
}
