using System.Text;

namespace Throughline.LegalText;

/// <summary>The words that differ between two texts, and the text they lead to.</summary>
internal static class WordEdits
{
    /// <summary>The edits from the older to the newer text, in order and apart from each other.</summary>
    public static List<WordEdit> Of(string older, string newer)
    {
        var edits = new List<WordEdit>();
        var at = 0;
        foreach (var (kind, text) in WordDiff.Compare(older, newer))
        {
            switch (kind)
            {
                case SpanKind.Same:
                    at += text.Length;
                    break;
                case SpanKind.Deleted:
                    edits.Add(new WordEdit(at, text, ""));
                    at += text.Length;
                    break;
                default:
                    if (edits.Count > 0 && edits[^1] is { Inserted: "" } last && last.At + last.Deleted.Length == at)
                    {
                        edits[^1] = last with { Inserted = text };
                    }
                    else
                    {
                        edits.Add(new WordEdit(at, "", text));
                    }
                    break;
            }
        }
        return edits;
    }

    /// <summary>The newer text; null when the edits do not fit the older one.</summary>
    public static string? Apply(string older, IReadOnlyList<WordEdit> edits)
    {
        var text = new StringBuilder(older.Length + 64);
        var at = 0;
        foreach (var edit in edits)
        {
            if (edit.At < at || edit.At > older.Length || string.CompareOrdinal(older, edit.At, edit.Deleted, 0, edit.Deleted.Length) != 0)
            {
                return null;
            }
            text.Append(older, at, edit.At - at).Append(edit.Inserted);
            at = edit.At + edit.Deleted.Length;
        }
        return text.Append(older, at, older.Length - at).ToString();
    }
}
