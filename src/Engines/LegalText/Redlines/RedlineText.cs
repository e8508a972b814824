using System.Text;

namespace Throughline.LegalText;

/// <summary>A redline for a terminal: one paragraph a change, words as <c>[-deleted-]</c> and <c>{+inserted+}</c>.</summary>
public static class RedlineText
{
    private const int Context = 12;

    /// <summary>Counts, then each change with its address; long unchanged runs inside a line are shortened to their ends.</summary>
    public static string Write(Redline redline)
    {
        var text = new StringBuilder();
        text.Append(Summary(redline)).Append('\n');
        foreach (var change in redline.Changes)
        {
            text.Append('\n').Append(Head(change)).Append('\n');
            if (change.Spans.Count > 0)
            {
                text.Append("  ").Append(Words(change)).Append('\n');
            }
        }
        return text.ToString();
    }

    /// <summary>Every line of both versions in reading order, the unchanged ones as they are: <c>[-deleted-]</c> and <c>{+inserted+}</c>.</summary>
    public static string Full(Redline redline)
    {
        var text = new StringBuilder();
        foreach (var line in redline.Lines)
        {
            foreach (var (kind, words) in line.Spans)
            {
                text.Append(kind switch { SpanKind.Deleted => $"[-{words}-]", SpanKind.Inserted => $"{{+{words}+}}", _ => words });
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The counts of a redline in one line.</summary>
    public static string Summary(Redline redline)
    {
        if (redline.Changes.Count == 0)
        {
            return "No change.";
        }
        var counts = Enum.GetValues<ChangeKind>().Select(kind => (Kind: kind, Count: redline.Count(kind))).Where(pair => pair.Count > 0)
            .Select(pair => $"{pair.Count} {Name(pair.Kind)}");
        return $"{redline.Changes.Count} units differ: {string.Join(", ", counts)}.";
    }

    internal static string Name(ChangeKind kind) => kind switch
    {
        ChangeKind.Inserted => "inserted",
        ChangeKind.Repealed => "repealed",
        ChangeKind.Renumbered => "renumbered",
        ChangeKind.Moved => "moved",
        ChangeKind.Split => "split",
        ChangeKind.Joined => "joined",
        _ => "changed",
    };

    internal static string Head(UnitChange change) =>
        change is { Old: { } old, New: { } @new } && old.EId != @new.EId ? $"{old.EId} → {@new.EId}  {Name(change.Kind)}" : $"{change.EId}  {Name(change.Kind)}";

    private static string Words(UnitChange change)
    {
        var line = new StringBuilder();
        for (var i = 0; i < change.Spans.Count; i++)
        {
            var (kind, words) = change.Spans[i];
            line.Append(kind switch
            {
                SpanKind.Deleted => $"[-{words}-]",
                SpanKind.Inserted => $"{{+{words}+}}",
                _ => change.Spans.Count == 1 ? Short(words, true, true) : Short(words, i > 0, i < change.Spans.Count - 1),
            });
        }
        return line.ToString();
    }

    private static string Short(string words, bool keepStart, bool keepEnd)
    {
        var parts = words.Split(' ');
        if (parts.Length <= 2 * Context + 2)
        {
            return words;
        }
        // A line that changed at its end still shows its number: the first words stay in any case.
        var start = string.Join(' ', parts.Take(keepStart ? Context : 3));
        var end = string.Join(' ', parts.TakeLast(keepEnd ? Context : 0));
        return keepEnd ? start + " … " + end : start + " …";
    }
}
