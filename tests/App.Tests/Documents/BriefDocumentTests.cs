using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.App.Documents;
using Xunit;

namespace Throughline.App.Tests.Documents;

public sealed class BriefDocumentTests
{
    [Fact]
    public void Write_OfSectionsParagraphsAndATable_ValidatesAndSaysThemInOrder()
    {
        var brief = new BriefDocument("Places for men", "en").Note("Selvar, 24 November 2026").Section("What is missing").Paragraph("No bed for men.")
            .Table(["Places", "Cost"], [["4", "12 000 ATL"], ["6", "18 000 ATL"]]).Section("Что делать").LegalText("Период продлевается.");
        using var file = WordTemplateTests.Open(brief.Write());
        Assert.Empty(WordTemplateTests.Faults(file));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal(["Places for men", "Selvar, 24 November 2026", "What is missing", "No bed for men.", "", "Что делать", "Период продлевается."], body.Elements<Paragraph>().Select(line => line.InnerText));
        Assert.Equal(["Heading1", "Heading1"], body.Elements<Paragraph>().Select(line => line.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Where(style => style == "Heading1"));
        Assert.Equal(["Places", "Cost", "4", "12 000 ATL", "6", "18 000 ATL"], body.Descendants<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(brief.Write().Length, brief.Write().Length);
    }

    [Fact]
    public void Table_WithAnUnevenRow_IsRefused()
    {
        var brief = new BriefDocument("Title", "en");
        Assert.Throws<ArgumentException>(() => brief.Table(["One", "Two"], [["1"]]));
        Assert.Throws<ArgumentException>(() => brief.Table([], []));
    }
}
