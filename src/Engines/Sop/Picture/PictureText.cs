namespace Throughline.Sop;

/// <summary>Wraps text by estimated width: fonts differ, so the estimate is on the wide side.</summary>
internal static class PictureText
{
    public static IReadOnlyList<string> Wrap(string text, double width, int most, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width, bold)))
        {
            var longer = line.Length == 0 ? word : line[^1] == '-' && line.Length > 1 && word.Length > 0 && IsBroken(line) ? line[..^1] + "-" + word : line + " " + word;
            if (line.Length == 0 || Of(longer, bold) <= width)
            {
                line = longer;
                continue;
            }
            lines.Add(line);
            line = word;
        }
        if (line.Length > 0)
            lines.Add(line);
        if (lines.Count <= most)
            return lines.Count > 0 ? lines : [""];
        var last = lines[most - 1];
        while (last.Length > 1 && Of(last + "…", bold) > width)
            last = last[..^1].TrimEnd();
        return [.. lines.Take(most - 1), last + "…"];
    }

    /// <summary>The text, or as much of it as has room with an ellipsis; at least one letter.</summary>
    public static string Fit(string text, double width, bool bold = false)
    {
        if (Of(text, bold) <= width)
            return text;
        var cut = text;
        while (cut.Length > 1 && Of(cut + "…", bold) > width)
            cut = cut[..^1];
        return cut + "…";
    }

    public static double Of(string text, bool bold = false) => text.Sum(Of) * (bold ? 1.07 : 1);

    private static bool IsBroken(string line) => line.EndsWith('-');

    /// <summary>A word that is wider than a line is cut at its hyphens, then by letters with a hyphen.</summary>
    private static IEnumerable<string> Pieces(string word, double width, bool bold)
    {
        while (Of(word, bold) > width && word.Length > 2)
        {
            var cut = word.IndexOf('-', StringComparison.Ordinal) is var hyphen && hyphen > 1 && hyphen < word.Length - 1 && Of(word[..(hyphen + 1)], bold) <= width ? hyphen + 1 : 0;
            if (cut > 0)
            {
                yield return word[..cut];
                word = word[cut..];
                continue;
            }
            cut = word.Length - 1;
            while (cut > 1 && Of(word[..cut] + "-", bold) > width)
                cut--;
            if (char.IsLowSurrogate(word[cut]))
                cut++;
            yield return word[..cut] + "-";
            word = word[cut..];
        }
        yield return word;
    }

    private static double Of(char c) => c switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 3.6,
        'f' or 't' or 'r' or ' ' or '-' or '(' or ')' => 4.6,
        'm' or 'w' or 'M' or 'W' or 'ш' or 'щ' or 'ж' or 'ю' or 'Ш' or 'Щ' or 'Ж' or 'Ю' or 'м' or 'ы' or 'ф' => 10.6,
        >= '\u2e80' => 13,
        >= 'A' and <= 'Z' => 8.8,
        >= '\u0400' and <= '\u042f' => 9.2,
        >= '\u0430' and <= '\u052f' => 7.6,
        _ => 7.1,
    };
}
