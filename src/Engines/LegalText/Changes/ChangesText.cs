using System.Globalization;
using System.Text;

namespace Throughline.LegalText;

/// <summary>Changes for a terminal: counts, then one paragraph a change.</summary>
public static class ChangesText
{
    private const int Longest = 200;

    /// <summary>The text with a line feed at the end.</summary>
    public static string Write(ChangeSet changes, ActText older, ActText newer)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var text = new StringBuilder();
        var counts = Enum.GetValues<ChangeKind>().Select(kind => (Kind: kind, Count: changes.Count(kind))).Where(pair => pair.Count > 0).Select(pair => $"{pair.Count} {ChangeNames.Of(pair.Kind)}");
        text.Append(changes.Changes.Count == 0 ? "No change." : string.Create(CultureInfo.InvariantCulture, $"{changes.Changes.Count} changes: {string.Join(", ", counts)}.")).Append('\n');
        foreach (var change in changes.Changes)
        {
            text.Append('\n').Append(ChangeNames.Of(change.Kind));
            foreach (var also in change.Also)
            {
                text.Append(" and ").Append(ChangeNames.Of(also));
            }
            text.Append("  ").Append(change.Old is { } old && change.New is { } @new && old != @new ? $"{old} → {@new}" : change.EId).Append('\n');
            if (change.Unit is { } unit)
            {
                Line(text, "+ ", PlainText.Join(unit.Num, unit.Heading, unit.Text));
            }
            else if (change.New is null || change.Kind == ChangeKind.Joined)
            {
                Line(text, "- ", PlainText.Line(older.Find(change.Old!)!));
            }
            Value(text, change.Num);
            Value(text, change.Heading);
            foreach (var edit in change.Words)
            {
                Line(text, "  ", (edit.Deleted.Length > 0 ? $"[-{Short(edit.Deleted)}-]" : "") + (edit.Inserted.Length > 0 ? $"{{+{Short(edit.Inserted)}+}}" : ""));
            }
        }
        return text.ToString();
    }

    private static void Value(StringBuilder text, ValueChange? change)
    {
        if (change is not null)
        {
            Line(text, "  ", (change.Old is null ? "" : $"[-{change.Old}-]") + (change.New is null ? "" : $"{{+{change.New}+}}"));
        }
    }

    private static void Line(StringBuilder text, string mark, string words) => text.Append("  ").Append(mark).Append(Short(words)).Append('\n');

    private static string Short(string words) => words.Length > Longest ? words[..Longest] + "…" : words;
}
