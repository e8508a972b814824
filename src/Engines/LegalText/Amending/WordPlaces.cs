namespace Throughline.LegalText;

/// <summary>Where quoted words stand in a text, and what putting others there changes.</summary>
internal static class WordPlaces
{
    /// <summary>Every place where words stand in a text; words that begin or end with a letter or digit do not begin or end inside a word.</summary>
    public static IEnumerable<int> Places(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
        {
            if (IsEdge(text, at) && IsEdge(text, at + words.Length))
            {
                yield return at;
            }
        }
    }

    /// <summary>What deleting or replacing words at a place changes, the space beside deleted words included.</summary>
    public static (int At, int Length, string Words) Edit(string text, int at, string old, string @new)
    {
        var length = old.Length;
        if (@new.Length > 0)
        {
            return (at, length, @new);
        }
        var after = at + length;
        if (at > 0 && text[at - 1] == ' ' && (after == text.Length || text[after] == ' ' || IsMark(text[after])))
        {
            return (at - 1, length + 1, "");
        }
        return at == 0 && after < text.Length && text[after] == ' ' ? (0, length + 1, "") : (at, length, "");
    }

    /// <summary>What adding words changes.</summary>
    public static (int At, int Length, string Words) Addition(string text, int at, int length, bool after, string words) =>
        after ? (at + length, 0, (words.Length > 0 && IsMark(words[0]) || at + length == 0 ? "" : " ") + words) : (at, 0, words + (IsOpening(words) ? "" : " "));

    /// <summary>Words at the end of a text: before its last mark, unless they bring their own.</summary>
    public static (int At, int Length, string Words) Ending(string text, string words)
    {
        var at = text.Length > 0 && text[^1] is '.' or ';' or ':' or ',' && !(words.Length > 0 && words[^1] is '.' or ';' or ':' or ',') ? text.Length - 1 : text.Length;
        return Addition(text, at, 0, true, words);
    }

    private static bool IsOpening(string words) => words.Length > 0 && words[^1] is '(' or '«' or '“' or '„';

    private static bool IsMark(char c) => c is ',' or '.' or ';' or ':' or '!' or '?' or ')' or '»' or '”';

    private static bool IsEdge(string text, int at) => at <= 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]));
}
