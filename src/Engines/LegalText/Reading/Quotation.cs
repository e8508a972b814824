namespace Throughline.LegalText;

/// <summary>Marks the blocks that are wording of another act, quoted over several paragraphs: they make no units here.</summary>
internal static class Quotation
{
    private const int Furthest = 80;

    public static void Mark(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Level > 0 || block.Literal)
            {
                continue;
            }
            if (OpensAtStart(block.Text))
            {
                block.Literal = true;
            }
            if (OpenQuote(block.Text) is not { } quote || Close(blocks, i, quote) is not { } last)
            {
                continue;
            }
            for (var inside = i + 1; inside <= last; inside++)
            {
                blocks[inside].Literal = true;
            }
            i = last;
        }
        foreach (var block in blocks)
        {
            if (block.Literal && block.Level == 0)
            {
                block.Heading = null;
                block.Marker = null;
            }
        }
    }

    private static bool OpensAtStart(string text) => text[0] is '"' or '«' or '“' or '„';

    /// <summary>The quotation mark that is still open at the end of a block and stands at its start or after a colon; null when there is none.</summary>
    private static char? OpenQuote(string text)
    {
        var looked = 0;
        for (var i = 0; i < text.Length && looked < Furthest; i++)
        {
            var c = text[i];
            if (c is not ('"' or '«' or '“' or '„') || i > 0 && !AfterColon(text, i))
            {
                continue;
            }
            looked++;
            if (Depth(text.AsSpan(i), c, 0) > 0)
            {
                return c;
            }
        }
        return null;
    }

    private static bool AfterColon(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length > 0 && before[^1] is ':' or '-' or '–' or '—';
    }

    private static int? Close(List<Block> blocks, int from, char quote)
    {
        var depth = Depth(blocks[from].Text, quote, 0);
        if (depth <= 0)
        {
            depth = 1;
        }
        for (var i = from + 1; i < blocks.Count && i <= from + Furthest && blocks[i].Level == 0; i++)
        {
            depth = Depth(blocks[i].Text, quote, depth);
            if (depth <= 0)
            {
                return i;
            }
        }
        return null;
    }

    private static int Depth(ReadOnlySpan<char> text, char quote, int depth)
    {
        foreach (var c in text)
        {
            if (quote == '"')
            {
                depth = c == '"' ? 1 - Math.Min(depth, 1) : depth;
            }
            else if (quote == '«')
            {
                depth += c == '«' ? 1 : c == '»' ? -1 : 0;
            }
            else
            {
                depth += c is '„' or '“' && c == quote ? 1 : c == '”' || quote == '„' && c == '“' ? -1 : 0;
            }
        }
        return depth;
    }
}
