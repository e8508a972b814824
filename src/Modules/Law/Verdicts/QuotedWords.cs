using System.Text;

namespace Throughline.Law;

// Whether quoted words stand in a text: exactly, but for white space and Unicode form, which a copy from a page may change.
internal static class QuotedWords
{
    public static string Normal(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);

    // Only whole words: "aligned" does not stand in "misaligned".
    public static bool StandIn(string normalWords, string text)
    {
        if (normalWords.Length == 0) return false;
        var normal = Normal(text);
        for (var at = normal.IndexOf(normalWords, StringComparison.Ordinal); at >= 0; at = normal.IndexOf(normalWords, at + 1, StringComparison.Ordinal))
        {
            var end = at + normalWords.Length;
            if ((at == 0 || !Joined(normal[at - 1], normal[at])) && (end == normal.Length || !Joined(normal[end - 1], normal[end]))) return true;
        }
        return false;
    }

    private static bool Joined(char left, char right) => char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right);
}
