using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>
/// Finds where an act names its own articles (English, Russian, Turkmen, Spanish), and whether they are there. What names an article of another act
/// is left out; so is a number that the words do not tie to an act for certain.
/// </summary>
public static partial class ArticleReferences
{
    private const int Look = 60;

    /// <summary>References in printed order.</summary>
    public static IReadOnlyList<ArticleReference> Of(ActText act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var articles = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in act.All())
            if (LastSegment(unit.EId) is { } number) articles.TryAdd(number, unit);
        var found = new List<ArticleReference>();
        if (articles.Count == 0) return found;
        foreach (var unit in act.All().Where(unit => unit.Text.Length > 0))
            foreach (var match in (IEnumerable<Match>)Named().Matches(unit.Text))
            {
                var after = unit.Text.AsSpan(match.Index + match.Length);
                if (IsOfAnother(after[..Math.Min(after.Length, Look)].ToString())) continue;
                var number = Number(match.Groups["n"].Value);
                var target = articles.GetValueOrDefault(number);
                found.Add(new ArticleReference(unit.EId, match.Value, number, target?.EId, target is not null && RepealMark.Is(target)));
            }
        return found;
    }

    /// <summary>References that hold in the older text and lead nowhere in the newer one, and those that only the newer one has and that lead nowhere.</summary>
    public static IReadOnlyList<ArticleReference> BrokenBy(ActText older, ActText newer)
    {
        var before = Of(older).Where(reference => reference.IsBroken).Select(reference => (reference.From, reference.Article)).ToHashSet();
        return [.. Of(newer).Where(reference => reference.IsBroken && !before.Contains((reference.From, reference.Article)))];
    }

    private static string? LastSegment(string eId)
    {
        var at = eId.LastIndexOf("art_", StringComparison.Ordinal);
        if (at < 0 || at > 0 && eId[at - 1] != '_') return null;
        var number = eId[(at + 4)..];
        return number.Contains("__", StringComparison.Ordinal) ? null : number;
    }

    // "article 9 of the Code", "статьи 9 Уголовного кодекса", "artículo 9 de la Ley N° 18.494": not of this act. "of this Law" is.
    private static bool IsOfAnother(string after) => OfAnother().IsMatch(after) && !OfThis().IsMatch(after);

    private static string Number(string printed)
    {
        var digits = string.Concat(printed.TakeWhile(char.IsAsciiDigit));
        var raised = string.Concat(printed.Skip(digits.Length).Select(sign => sign switch
        {
            '¹' => '1',
            '²' => '2',
            '³' => '3',
            '⁰' => '0',
            >= '⁴' and <= '⁹' => (char)('4' + (sign - '⁴')),
            >= '0' and <= '9' => sign,
            _ => ' ',
        })).Trim();
        return raised.Length == 0 ? digits : $"{digits}-{raised}";
    }

    [GeneratedRegex(@"(?<![\p{L}])(?:[Aa]rticles?|[Сс]тать(?:я|и|е|ю|ей|ёй|ям|ями|ях)|[Aa]rt[íi]culos?)\s+(?<n>\d{1,4}(?:[⁰¹²³⁴-⁹]{1,2}|-\d{1,2}(?!\d))?)(?!\d|\.\d)|(?<![\d.])(?<n>\d{1,4}(?:[⁰¹²³⁴-⁹]{1,2})?)-(?:nji|njy|inji|ynjy)\s+madda")]
    private static partial Regex Named();

    [GeneratedRegex(@"^[°º]?(?:,?\s*(?:parts?|paragraphs?|points?|част[ьи]|пункт\p{L}*|literal|numeral)\s+[\p{L}\d¹²³)]+)*\s*(?:\([^)]*\)\s*)?(?:(?:and|or|to|и|или|–|-|y|a)\s+\d+\S*(?:\s+(?:bis|ter|quater|quinquies))?\s*)?(?:of\s+(?:the\s+|that\s+)?|de\s+la\s+|del\s+|de\s+los\s+|)(?:\p{Lu}|кодекса|закона|Ley|Código|Convention|Protocol|same\s|said\s)", RegexOptions.CultureInvariant)]
    private static partial Regex OfAnother();

    [GeneratedRegex(@"^.{0,40}?(?:of this (?:Law|Code|Act|Resolution)|настоящ(?:его|ей|их)|de (?:esta|la presente) ley)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThis();
}
