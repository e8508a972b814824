using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>Finds the provisions of an act that hold given words in any form.</summary>
public static partial class ProvisionSearch
{
    /// <summary>
    /// Provisions that hold every word of <paramref name="query"/>, and every phrase in quotation marks with its words side by side.
    /// The likeliest first, at most <paramref name="top"/>; empty when there is none, or when the query holds no word.
    /// </summary>
    public static IReadOnlyList<SearchHit> Find(ProvisionIndex act, string query, int top)
    {
        var phrases = Quoted().Matches(query).Select(match => Stems(act, match.Groups[1].Value)).Where(stems => stems.Length > 0).ToArray();
        var all = Stems(act, query);
        var content = all.Where(stem => act.Whole.Spread(stem) > 0).ToHashSet(StringComparer.Ordinal);
        if (all.Length == 0 || content.Count < all.Distinct().Count())
        {
            return [];
        }
        var scores = act.Whole.Score(content.Select(stem => KeyValuePair.Create(stem, 1f)));
        var hits = new List<SearchHit>();
        foreach (var at in Enumerable.Range(0, act.Count).Where(at => scores[at] > 0).OrderByDescending(at => scores[at]).ThenBy(at => at))
        {
            if (hits.Count == top)
            {
                break;
            }
            var unit = act.Units[at];
            var inText = unit.SelfAndBelow().SelectMany(below => new[] { below.Heading ?? "", below.Text }).ToArray();
            var held = inText.SelectMany(text => Stems(act, text)).ToHashSet(StringComparer.Ordinal);
            if (content.IsSubsetOf(held) && Array.TrueForAll(phrases, phrase => Array.Exists(inText, text => Holds(Stems(act, text), phrase))))
            {
                hits.Add(Hit(act, hits.Count + 1, unit, content, phrases));
            }
        }
        return hits;
    }

    private static SearchHit Hit(ProvisionIndex act, int rank, Unit unit, HashSet<string> stems, string[][] phrases)
    {
        var best = unit;
        var bestCount = -1;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var words = new List<string>();
        foreach (var part in unit.SelfAndBelow())
        {
            var here = $"{part.Heading} {part.Text}";
            var tokens = Tokens.Of(here, act.Language).Where(token => stems.Contains(act.Stem(token.Word))).ToArray();
            words.AddRange(tokens.Select(token => here.Substring(token.Start, token.Length)).Where(seen.Add));
            var count = tokens.Select(token => act.Stem(token.Word)).Distinct().Count()
                + phrases.Count(phrase => Holds(Stems(act, here), phrase)) * 100;
            if (count > bestCount)
            {
                (best, bestCount) = (part, count);
            }
        }
        return new SearchHit(rank, unit, best, words, Mark(act, $"{best.Heading} {best.Text}".Trim(), stems));
    }

    private static string Mark(ProvisionIndex act, string text, HashSet<string> stems)
    {
        var marked = new StringBuilder();
        var from = 0;
        foreach (var token in Tokens.Of(text, act.Language).Where(token => stems.Contains(act.Stem(token.Word))))
        {
            marked.Append(text, from, token.Start - from).Append('[').Append(text, token.Start, token.Length).Append(']');
            from = token.Start + token.Length;
        }
        return marked.Append(text, from, text.Length - from).ToString();
    }

    // Words that carry no subject are left out on both sides, so that "protection of victims" finds "protection for the victims".
    private static string[] Stems(ProvisionIndex act, string text) =>
        [.. Tokens.Of(text, act.Language).Where(token => !CommonWords.IsCommon(token.Word, act.Language)).Select(token => act.Stem(token.Word))];

    private static bool Holds(string[] text, string[] phrase)
    {
        for (var i = 0; i + phrase.Length <= text.Length; i++)
        {
            if (text.AsSpan(i, phrase.Length).SequenceEqual(phrase))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex("[\"«“„]([^\"«»“”„]{1,300})[\"»”“]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
