using System.Text.RegularExpressions;

namespace Throughline.LegalText;

/// <summary>The words that stand in the place of a provision that is repealed.</summary>
internal static partial class RepealMark
{
    private const int LongestMark = 400;

    /// <summary>True when the unit says that it is repealed, in its text or, when it has none, in its heading.</summary>
    public static bool Is(Unit unit)
    {
        var text = unit.Text.Length > 0 ? unit.Text : unit.Heading ?? "";
        return text.Length is > 0 and < LongestMark && Words().IsMatch(text);
    }

    [GeneratedRegex(@"^\W{0,3}(?:kehtetu|repealed|утратил[аио]?\s+силу|исключен[аыо]?|признан[аыо]?\s+утратившими?\s+силу|derogad[oa]s?|suprimid[oa]s?|käesolevast tekstist välja jäetud|güýjüni ýitir|o[‘'’ʻ]z kuchini yo[‘'’ʻ]qotgan|ўз кучини йўқотган|алып\s+таста|алынып\s+таста|күші\s+жойыл|күчүн\s+жогот|аз\s+байн\s+рафт)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
