namespace Throughline.LegalText;

/// <summary>Which deleted lines of a redline stand elsewhere as inserted ones: the words are the same, or the unit is.</summary>
internal static class Moves
{
    private const int Telling = 12;

    /// <summary>The number of the move of each line, by its place in the redline; lines that did not move are absent.</summary>
    public static Dictionary<int, int> Of(Redline redline)
    {
        var moves = new Dictionary<int, int>();
        var inserted = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < redline.Lines.Count; i++)
        {
            if (redline.Lines[i] is { Old: null, New: not null } line && Words(line) is { Length: >= Telling } words)
            {
                if (!inserted.TryGetValue(words, out var places))
                {
                    inserted[words] = places = new Queue<int>();
                }
                places.Enqueue(i);
            }
        }
        var number = 0;
        for (var i = 0; i < redline.Lines.Count; i++)
        {
            if (redline.Lines[i] is { Old: not null, New: null } line && inserted.TryGetValue(Words(line), out var places) && places.TryDequeue(out var to))
            {
                moves[i] = moves[to] = ++number;
            }
        }
        return moves;
    }

    private static string Words(RedlineLine line) => string.Concat(line.Spans.Select(span => span.Text));
}
