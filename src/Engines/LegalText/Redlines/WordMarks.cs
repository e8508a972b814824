using System.Runtime.InteropServices;

namespace Throughline.LegalText;

/// <summary>Words counted by a mark, without a string for each.</summary>
internal static class WordMarks
{
    /// <summary>Adds the words of a text, in small letters, to a count.</summary>
    public static void Count(string? text, Dictionary<ulong, int> words)
    {
        var at = 0;
        while (Next(text, ref at) is { } mark)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(words, mark, out _)++;
        }
    }

    /// <summary>Adds each two neighbouring words of a text to a count.</summary>
    public static void CountPairs(string? text, Dictionary<ulong, int> pairs)
    {
        var at = 0;
        ulong? before = null;
        while (Next(text, ref at) is { } mark)
        {
            if (before is { } first)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, TextMix.Add(first, mark), out _)++;
            }
            before = mark;
        }
    }

    private static ulong? Next(string? text, ref int at)
    {
        if (text is null)
        {
            return null;
        }
        while (at < text.Length && !WordDiff.IsWord(text[at]))
        {
            at++;
        }
        if (at == text.Length)
        {
            return null;
        }
        var mark = 14695981039346656037;
        for (; at < text.Length && WordDiff.IsWord(text[at]); at++)
        {
            mark = unchecked((mark ^ char.ToLowerInvariant(text[at])) * 1099511628211);
        }
        return mark;
    }
}
