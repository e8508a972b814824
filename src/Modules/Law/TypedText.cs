using System.Text;

namespace Throughline.Law;

// What people type: refused where a database, a document or a page could not carry it.
internal static class TypedText
{
    // On one line with single spaces, as the own words of a unit stand in an act.
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    public static FieldRefusal? Wrong(string field, string? text, int longest, string? missing = null)
    {
        if (string.IsNullOrWhiteSpace(text)) return missing is null ? null : new FieldRefusal(field, missing);
        if (text.Length > longest) return new FieldRefusal(field, $"This is longer than {longest:N0} characters; shorten it.");
        return IsPlain(text) ? null : new FieldRefusal(field, "The text holds signs that cannot be stored, perhaps from a broken copy. Type it again.");
    }

    private static bool IsPlain(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at]) && text[at] is not ('\n' or '\r' or '\t')) return false;
            if (text[at] is '\ufffe' or '\uffff') return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return false;
            at++;
        }
        return true;
    }
}
