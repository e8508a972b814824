using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>
/// Finds the terms an act defines (English, Russian, Turkmen, Spanish), and where two acts speak of one term in different words: the special law against
/// the code. A difference of words is shown to a person; whether it is one of law, a person says.
/// </summary>
public static partial class DefinedTerms
{
    private const int Stem = 5;
    private const int Shortest = 4;

    /// <summary>Terms in printed order, each once.</summary>
    public static IReadOnlyList<DefinedTerm> Of(ActText act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var found = new List<DefinedTerm>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Walk(Unit unit, bool among)
        {
            var here = among || unit.Heading is { } heading && IsOfTerms().IsMatch(heading) || unit.Text.Length < 200 && IsOfTerms().IsMatch(unit.Text);
            var match = Means().Match(unit.Text);
            if (!match.Success && here) match = Dashed().Match(unit.Text);
            if (match.Success && match.Groups["term"].Value.Trim() is { Length: > 1 } term && seen.Add(Key(term)))
                found.Add(new DefinedTerm(term, unit.EId, Whole(unit)[match.Length..].Trim()));
            foreach (var child in unit.Children) Walk(child, here);
        }
        Walk(act.Root, false);
        return found;
    }

    /// <summary>
    /// Terms of the first act that the second defines too, or has an article named after, where words of substance differ. Words are compared
    /// by their beginnings, so that endings do not count.
    /// </summary>
    public static IReadOnlyList<TermDifference> Differences(ActText first, ActText second)
    {
        var others = Of(second).ToDictionary(term => Key(term.Term), StringComparer.Ordinal);
        var named = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in second.All().Where(unit => unit.Kind == UnitKind.Article && unit.Heading is not null)) named.TryAdd(Key(unit.Heading!), unit);
        var found = new List<TermDifference>();
        foreach (var term in Of(first))
        {
            var key = Key(term.Term);
            var isElements = false;
            if (!others.TryGetValue(key, out var other))
            {
                if (!named.TryGetValue(key, out var article)) continue;
                // The first part holds the elements of the basic offence; the others aggravate it.
                var body = article.Children.Count > 0 && article.Text.Length == 0 ? article.Children[0] : article;
                (other, isElements) = (new DefinedTerm(article.Heading!, body.EId, Whole(body)), true);
            }
            var (mine, theirs) = (Words(term.Text), Words(other.Text));
            var (onlyMine, onlyTheirs) = (Without(mine, theirs), Without(theirs, mine));
            if (onlyMine.Count > 0 || onlyTheirs.Count > 0) found.Add(new TermDifference(term.Term, term, other, isElements, onlyMine, onlyTheirs));
        }
        return found;
    }

    private static string Key(string term) => string.Join(' ', term.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ',', ':', ';', ' ');

    private static string Whole(Unit unit) => string.Join(' ', unit.SelfAndBelow().Select(each => each.Text).Where(text => text.Length > 0));

    private static List<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length >= Shortest && !IsCommon(word)).DistinctBy(Beginning)];

    private static List<string> Without(List<string> words, List<string> others)
    {
        var there = others.Select(Beginning).ToHashSet(StringComparer.Ordinal);
        return [.. words.Where(word => !there.Contains(Beginning(word)))];
    }

    private static string Beginning(string word) => word.Length <= Stem ? word : word[..Stem];

    private static bool IsCommon(string word) => Common().IsMatch(word);

    [GeneratedRegex(@"\b(?:terms?|definitions?|понятия|термины|определения|düşünje|adalga|definiciones|se entenderá por)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOfTerms();

    [GeneratedRegex(@"^\s*(?:[""“«](?<term>[^""”»]{2,80})[""”»]\s*(?:means|is|shall mean|означает|это|понимается как|–|—|-)\s*|(?<term>\p{Lu}[\p{L} ]{2,60}?)\s+in this (?:article|Law|Code|Act)\s+means\s*|Под\s+(?<term>[\p{L} ]{3,60}?)\s+(?:в настоящ\p{L}+ \p{L}+\s+)?понима\p{L}+\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Means();

    [GeneratedRegex(@"^\s*(?:(?<term>\p{L}[\p{L} ,()]{2,80}?)\s+[–—-]\s+|(?<term>\p{Lu}[\p{L} ]{2,60}?)\.\s+(?=(?:El|La|Los|Las|Toda|Todo)\s))", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:that|this|with|from|such|which|other|another|when|where|shall|have|been|than|their|they|under|also|whether|person|persons|named|committed|punished|imprisonment|years|eight|five|part|article|means|если|либо|или|также|этом|этого|лица|лицо|лицом|которые|который|способ\p{L}*|следующ\p{L}+|наказыва\p{L}+|лишени\p{L}+|свобод\p{L}+|срок\p{L}*|para|cual|como|sobre|esta|este|entre|aunque|personas?)$")]
    private static partial Regex Common();
}
