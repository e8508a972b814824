using System.Text;
using System.Xml.Linq;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class AkomaNtosoTest
{
    public static TheoryData<string> Acts => ["akoma-ntoso/uk_pga-2014-27.xml", "akoma-ntoso/us_title9_chap3.xml"];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Read_RealDocument_LosesNoCharacterOutsideItsMetadata(string name)
    {
        var bytes = Laws.Bytes(name);
        var document = XDocument.Load(new MemoryStream(bytes));
        document.Descendants().Where(element => element.Name.LocalName == "meta").Remove();
        var source = string.Concat(document.DescendantNodes().OfType<XText>().Select(text => text.Value));
        Assert.Equal(Letters(source), Letters(PlainText.Of(Laws.Act(bytes, name))));
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public void Read_RealDocumentWrittenAgain_GivesTheSameTree(string name)
    {
        var act = Laws.Real(name);
        var back = Laws.Act(Encoding.UTF8.GetBytes(AknWriter.Write(act)), "act.xml");
        Assert.Equal(Laws.Outline(act), Laws.Outline(back));
        Assert.Equal(act.Language, back.Language);
    }

    [Fact]
    public void Read_UkAct_MapsSectionsSubsectionsAndParagraphs()
    {
        var act = Laws.Real("akoma-ntoso/uk_pga-2014-27.xml");
        Assert.Equal("Data Retention and Investigatory Powers Act 2014", act.Title);
        Assert.Equal("en", act.Language);
        Assert.Equal(8, act.Count(UnitKind.Section));
        Assert.Equal(UnitKind.Paragraph, act.Find("sec_1__subsec_2")!.Kind);
        Assert.Equal(UnitKind.Point, act.Find("sec_1__subsec_2__para_a")!.Kind);
        Assert.Equal(UnitKind.Subpoint, act.Find("sec_1__subsec_6__para_a__subpara_i")!.Kind);
        Assert.StartsWith("“2A A copy of a warrant may be served", act.Find("sec_4__subsec_2")!.Children[0].Text, StringComparison.Ordinal);
        Assert.Equal("but does not include data relating to unconnected calls or data revealing the content of a communication.",
            act.Find("sec_2__subsec_2")!.Children[^1].Text);
    }

    [Fact]
    public void Read_UsTitle_MapsSectionsAndSubsections()
    {
        var act = Laws.Real("akoma-ntoso/us_title9_chap3.xml");
        Assert.Equal(7, act.Count(UnitKind.Section));
        Assert.Equal(UnitKind.Chapter, act.Find("chp_3")!.Kind);
        Assert.Equal("(a)", act.Find("sec_303__subsec_a")!.Num);
        Assert.Equal(UnitKind.Paragraph, act.Find("sec_305__para_1")!.Kind);
    }

    [Theory]
    [InlineData(Laws.Uruguay)]
    [InlineData("vrks_2006-07-01.md")]
    [InlineData("vrks_2025-09-01.md")]
    [InlineData("akoma-ntoso/uk_pga-2014-27.xml")]
    [InlineData("akoma-ntoso/us_title9_chap3.xml")]
    public void AknWriter_RealAct_ValidatesAgainstTheOasisSchema(string name) => Assert.Empty(AkomaNtosoSchema.Faults(AknWriter.Write(Laws.Real(name))));

    [Theory]
    [InlineData(Samples.Russian)]
    [InlineData(Samples.Turkmen)]
    [InlineData(Samples.Resolution)]
    public void AknWriter_OwnSample_ValidatesAgainstTheOasisSchema(string text) => Assert.Empty(AkomaNtosoSchema.Faults(AknWriter.Write(Laws.Text(text))));

    [Fact]
    public void AknWriter_AnyAct_ValidatesAndReadsBackTheSame() => ActTexts.Any.Sample(act =>
    {
        var xml = AknWriter.Write(act);
        Assert.Equal([], AkomaNtosoSchema.Faults(xml));
        Assert.True(Laws.Act(Encoding.UTF8.GetBytes(xml), "act.xml").Root.SameTree(act.Root));
    }, iter: 200);

    [Fact]
    public void AknWriter_ActWithEveryCharacterThatReadersTake_Validates() => Gen.Char.Array[1, 40].Sample(characters =>
    {
        var text = "Article 5. Rights\n1. " + new string(characters) + "\n2. \u202eabc\u200f 😀 \ud83d\n";
        if (ActReader.Read(Encoding.UTF8.GetBytes(text), "act.txt").Act is { } act)
        {
            var xml = AknWriter.Write(act);
            Assert.Equal([], AkomaNtosoSchema.Faults(xml));
            Assert.True(Laws.Act(Encoding.UTF8.GetBytes(xml), "act.xml").Root.SameTree(act.Root));
        }
    }, iter: 500);

    [Theory]
    [MemberData(nameof(Acts))]
    public void Write_RealDocumentInEveryFormatAndBack_LosesNothingOfItsTree(string name)
    {
        var act = Laws.Real(name);
        var byMarkdown = Laws.Act(Encoding.UTF8.GetBytes(MarkdownWriter.Write(act)), "act.md");
        var byJson = Laws.Act(Encoding.UTF8.GetBytes(JsonTree.Write(byMarkdown)), "act.json");
        var byXml = Laws.Act(Encoding.UTF8.GetBytes(AknWriter.Write(byJson)), "act.xml");
        Assert.True(byXml.Root.SameTree(act.Root));
        Assert.Equal(act.Root.Heading ?? byXml.Title, byXml.Title);
    }

    [Fact]
    public void Read_UkAct_SaysWhichMetadataStaysInTheSource() =>
        Assert.Contains(Laws.Real("akoma-ntoso/uk_pga-2014-27.xml").Unread, line => line.Text == "analysis" && line.Reason.Contains("stays in the source", StringComparison.Ordinal));

    [Fact]
    public void Schema_DocumentWithAStrayElement_IsRefused() =>
        Assert.NotEmpty(AkomaNtosoSchema.Faults(AknWriter.Write(Laws.Text(Samples.Russian)).Replace("</body>", "<stray/></body>", StringComparison.Ordinal)));

    [Fact]
    public void AknWriter_ActWithFrontMatter_NamesCountryNumberAndDates()
    {
        var act = Laws.Text("---\ncountry: \"UY\"\nofficial_number: \"19643\"\nadopted: \"2018-07-20\"\nlast_updated: \"2018-08-14\"\nlanguage: \"es\"\n---\n# Ley\n\n##### Artículo 1\n\nTexto.\n", "a.md");
        Assert.Contains("value=\"/akn/uy/act/2018-07-20/19643/spa@2018-08-14\"", AknWriter.Write(act), StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(Superscript(text).Where(char.IsLetterOrDigit));

    private static string Superscript(string text) => text.Replace("¹", "1", StringComparison.Ordinal);
}
