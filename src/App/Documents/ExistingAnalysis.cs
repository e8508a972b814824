using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Law;

namespace Throughline.App.Documents;

/// <summary>
/// Reads an analysis of a law that was written elsewhere (Word, or text copied out of a PDF): paragraph by paragraph, which criterion each speaks of, what
/// it seems to find, and which words it quotes. Everything is a proposal for a person to look at; nothing is stored by reading.
/// </summary>
public static partial class ExistingAnalysis
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostParagraphs = 20_000;
    private const int LongestReasons = 4000;
    private const int ShortestQuote = 12;

    /// <summary>The paragraphs of a Word file or of UTF-8 text; null with one line when it is neither.</summary>
    public static (IReadOnlyList<string>? Paragraphs, string? Fault) Paragraphs(byte[] bytes)
    {
        if (bytes.Length is 0 or > MostBytes) return (null, "Choose a Word file or a text file of at most 20 MB.");
        if (bytes is [0x50, 0x4b, ..])
        {
            try
            {
                using var file = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), false);
                var body = file.MainDocumentPart?.Document?.Body;
                return body is null ? (null, "The Word file has no text.") : (Cleaned(body.Descendants<Paragraph>().Take(MostParagraphs).Select(paragraph => paragraph.InnerText)), null);
            }
            catch (Exception fault) when (fault is OpenXmlPackageException or IOException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
            {
                return (null, "This is not a Word file that can be read. Save it again as .docx, or copy its text into a text file.");
            }
        }
        try
        {
            var text = new UTF8Encoding(false, true).GetString(bytes).TrimStart('\ufeff');
            if (text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("%PDF", StringComparison.Ordinal)) return (null, "This file is no text. Copy the text out of it into a text file, or send a Word file.");
            // Lines of a copied page belong together until an empty line.
            return (Cleaned(Blank().Split(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Take(MostParagraphs).Select(block => block.Replace('\n', ' '))), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, "This file is no UTF-8 text. Save it as UTF-8, or send a Word file.");
        }
    }

    /// <summary>What each paragraph seems to find; those that name no criterion and no article of an instrument are left out.</summary>
    public static IReadOnlyList<FoundVerdict> Find(IReadOnlyList<string> paragraphs, Benchmark benchmark)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        var articles = benchmark.Criteria.Where(criterion => NamesOf(criterion.Instrument.Id) is not null)
            .Select(criterion => (Criterion: criterion, Article: Article().Match(criterion.Citation) is { Success: true } match ? Plain(match.Groups["n"].Value) : "")).Where(each => each.Article.Length > 0).ToList();
        var found = new List<FoundVerdict>();
        foreach (var paragraph in paragraphs)
        {
            var candidates = Id().Matches(paragraph).Select(match => benchmark.Find(match.Value)).OfType<Criterion>().ToList();
            foreach (var match in (IEnumerable<Match>)Article().Matches(paragraph))
            {
                var number = Plain(match.Groups["n"].Value);
                var around = paragraph[Math.Max(match.Index - 80, 0)..Math.Min(match.Index + match.Length + 80, paragraph.Length)];
                candidates.AddRange(articles.Where(each => Regex.IsMatch(around, NamesOf(each.Criterion.Instrument.Id)!, RegexOptions.IgnoreCase) && (each.Article == number || each.Article.StartsWith(number, StringComparison.Ordinal) && !char.IsAsciiDigit(each.Article[number.Length])))
                    .OrderBy(each => each.Article == number ? 0 : 1).Select(each => each.Criterion).Take(6));
            }
            if (candidates.Count == 0) continue;
            found.Add(new FoundVerdict(
                [.. candidates.Distinct().Take(8)], ValueOf(paragraph), paragraph.Length > LongestReasons ? paragraph[..LongestReasons] : paragraph,
                [.. Quoted().Matches(paragraph).Select(match => match.Groups["words"].Value.Trim()).Where(words => words.Length >= ShortestQuote)]));
        }
        return found;
    }

    private static IReadOnlyList<string> Cleaned(IEnumerable<string> paragraphs) => [.. paragraphs.Select(paragraph => Spaces().Replace(paragraph, " ").Trim()).Where(paragraph => paragraph.Length > 0)];

    private static string Plain(string number) => string.Concat(number.ToLowerInvariant().Where(sign => !char.IsWhiteSpace(sign) && sign is not '.'));

    private static VerdictValue? ValueOf(string text) =>
        Contrary().IsMatch(text) ? VerdictValue.Contradicts : Lacks().IsMatch(text) ? VerdictValue.NotAligned : Partly().IsMatch(text) ? VerdictValue.PartlyAligned : InLine().IsMatch(text) ? VerdictValue.Aligned : null;

    private static string? NamesOf(string instrument) => instrument switch
    {
        "TIP" => @"\bProtocol\b|\bПротокол",
        "COE" => @"Council of Europe|\bCETS\b|Совета Европы|GRETA",
        "UNTOC" => @"\bUNTOC\b|Palermo|organi[sz]ed crime|организованной преступности",
        "EU" => @"\bDirective\b|Директив",
        "ILO" => @"\bP0?29\b|\bILO\b|\bМОТ\b",
        _ => null,
    };

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<![A-Za-z0-9-])[A-Z]{2,8}-[0-9][A-Za-z0-9-]*")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?:\bart(?:icles?|s)?\.?|стать[яиеюй]\p{L}*)\s*(?<n>\d{1,3}\s*(?:\(\s*\w{1,3}\s*\)\s*){0,3})", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex("[“«\"](?<words>[^“”«»\"]{12,1500})[”»\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bcontrary to\b|\bcontradicts?\b|\bin conflict with\b|противореч", RegexOptions.IgnoreCase)]
    private static partial Regex Contrary();

    [GeneratedRegex(@"\bnot in line\b|\bdoes not (?:meet|comply|conform|provide|contain|correspond)|\bno provision\b|\blacks?\b|\babsent\b|\bfails to\b|не соответств|не предусм|отсутств", RegexOptions.IgnoreCase)]
    private static partial Regex Lacks();

    [GeneratedRegex(@"\bpart(?:ly|ially)\b|\bin part\b|\bmostly\b|\bnot fully\b|частично|не полностью|в основном", RegexOptions.IgnoreCase)]
    private static partial Regex Partly();

    [GeneratedRegex(@"\bin line with\b|\bcompl(?:y|ies)\b|\bconforms?\b|\bcorresponds?\b|\bmeets\b|соответству", RegexOptions.IgnoreCase)]
    private static partial Regex InLine();
}
