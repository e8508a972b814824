using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed partial class RedlineDocxTest
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Document_RealReforms_AcceptedIsTheNewTextAndRejectedTheOld()
    {
        foreach (var (older, newer) in Laws.Estonian.Zip(Laws.Estonian.Skip(1)))
        {
            Holds(Laws.Real(older), Laws.Real(newer));
        }
    }

    [Fact]
    public void Document_MovedArticle_IsTrackedAsMovedAndValid()
    {
        var older = Laws.Text("Article 1. Purpose\nWords of the purpose.\n\nArticle 2. Terms\nTerms are explained here at length.\n\nArticle 3. End\nThe last words.\n");
        var newer = Laws.Text("Article 1. Purpose\nWords of the new purpose.\n\nArticle 3. End\nThe last words.\n\nArticle 2. Terms\nTerms are explained here at length.\n\nArticle 4. More\nFresh <words> & more.\n");
        var file = Holds(older, newer);
        var body = Body(file);
        Assert.Equal(body.Descendants(W + "moveFromRangeStart").Select(Name), body.Descendants(W + "moveToRangeStart").Select(Name));
        Assert.NotEmpty(body.Descendants(W + "moveFromRangeStart"));
        Assert.Equal(file, RedlineDocx.Document(Comparison.Compare(older, newer), "A", Day));
        Assert.Equal(PlainText.Of(newer), PlainText.Of(Laws.Act(file, "a.docx")));
    }

    [Fact]
    public void Html_RealReform_ReadsAsTheNewTextWithoutDelAndAsTheOldWithoutIns()
    {
        foreach (var (older, newer) in Laws.Estonian.Zip(Laws.Estonian.Skip(1)))
        {
            var (a, b) = (Laws.Real(older), Laws.Real(newer));
            var html = RedlineHtml.Document(Comparison.Compare(a, b));
            Assert.Equal(PlainText.Lines(b), HtmlLines(html, "del"));
            Assert.Equal(PlainText.Lines(a), HtmlLines(html, "ins"));
        }
    }

    private static byte[] Holds(ActText older, ActText newer)
    {
        var file = RedlineDocx.Document(Comparison.Compare(older, newer), "A", Day);
        Assert.Equal(PlainText.Lines(newer), Side(Body(file), "del", "moveFrom"));
        Assert.Equal(PlainText.Lines(older), Side(Body(file), "ins", "moveTo"));
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Take(5).Select(error => error.Path?.XPath + " " + error.Description));
        return file;
    }

    /// <summary>The paragraphs that stand when these two kinds of change are dropped.</summary>
    private static string[] Side(XElement body, string one, string other) =>
        [.. body.Elements(W + "p").Where(p => p.Element(W + "pPr")?.Element(W + "rPr") is not { } mark || mark.Element(W + one) is null && mark.Element(W + other) is null)
            .Select(p => string.Concat(p.Descendants().Where(t => (t.Name == W + "t" || t.Name == W + "delText") && !t.Ancestors(W + one).Any() && !t.Ancestors(W + other).Any()).Select(t => t.Value)))];

    private static XElement Body(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!.Element(W + "body")!;
    }

    private static string Name(XElement element) => (string)element.Attribute(W + "name")!;

    private static string[] HtmlLines(string html, string dropped) =>
        [.. Line().Matches(html).Select(line => WebUtility.HtmlDecode(Tag().Replace(Regex.Replace(line.Groups[1].Value, $"<{dropped}>.*?</{dropped}>", ""), ""))).Where(line => line.Length > 0)];

    [GeneratedRegex("<p class=\"unit[^>]*>(.*?)</p>")]
    private static partial Regex Line();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
