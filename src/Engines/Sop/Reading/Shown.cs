namespace Throughline.Sop;

/// <summary>How text of a file is shown in a message: one line, bounded, without control characters; and the nearest known word.</summary>
internal static class Shown
{
    public static string Short(string text, int longest = 60)
    {
        var clean = new string([.. text.Take(longest + 1).Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return text.Length > longest ? clean[..Math.Min(clean.Length, longest)] + "…" : clean;
    }

    /// <summary>" Did you mean 'x'?" for the nearest of the known words within a third of its length, else a list when it is short.</summary>
    public static string Suggest(string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        if (word.Length <= 60)
        {
            var nearest = all.Select(k => (Word: k, Distance: Distance(word, k))).OrderBy(p => p.Distance).ThenBy(p => p.Word, StringComparer.Ordinal).FirstOrDefault();
            if (nearest.Word is not null && nearest.Distance <= Math.Max(1, nearest.Word.Length / 3))
                return $"; did you mean '{nearest.Word}'?";
        }
        return all.Count is > 0 and <= 40 ? $"; known here: {string.Join(", ", all)}" : "";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }
        return row[b.Length];
    }
}
