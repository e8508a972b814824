using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Throughline.App.Documents;
using Throughline.LegalText;
using Xunit;

namespace Throughline.App.Tests.Documents;

public sealed class WordTemplateTests
{
    private static readonly DateTime At = new(2026, 11, 6, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Fill_OfAChange_AcceptAllIsTheProposedAndRejectAllTheCurrentText()
    {
        const string current = "Лицу по заявлению предоставляется срок до тридцати дней.";
        const string proposed = "Лицу со дня решения предоставляется срок не менее тридцати дней.";
        using var file = Open(WordTemplate.Fill(Table(), Content(("a", current, proposed), ("b", "", "New words."))));
        Assert.Empty(Faults(file));
        var cells = Cells(file);
        Assert.Equal(4, cells.Count);
        Assert.Equal((proposed, current), (Accepted(cells[1]), Rejected(cells[1])));
        Assert.Equal(("New words.", ""), (Accepted(cells[3]), Rejected(cells[3])));
        Assert.NotEmpty(cells[1].Descendants<InsertedRun>());
        Assert.NotEmpty(cells[1].Descendants<DeletedRun>());
        Assert.All(cells[1].Descendants<InsertedRun>(), run => Assert.Equal(("Throughline", At), (run.Author!.Value, run.Date!.Value.ToUniversalTime())));
        Assert.Equal("P-07 Title", file.PackageProperties.Title);
        Assert.Equal(["P-07 Title"], file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0));
    }

    [Fact]
    public void Fill_OfAnyTwoTexts_ValidatesAndKeepsBothTextsToTheSign()
    {
        string[] pool = ["a", "days,", "срок", " ", "\"x\"", "<b>", "&", "ş", "«", "тридцати", "1¹", "…", "😀", "{{title}}", "{{"];
        var text = Gen.Int[0, pool.Length - 1].Select(at => pool[at]).Array[0, 20].Select(words => string.Join(' ', words).Trim());
        Gen.Select(text, text).Sample((current, proposed) =>
        {
            using var file = Open(WordTemplate.Fill(Table(), Content(("a", current, proposed))));
            var cell = Cells(file)[1];
            return Accepted(cell) == proposed && Rejected(cell) == current && !Faults(file).Any();
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void Fill_OfANameThatWordCutIntoRuns_KeepsItsFormatAndItsNeighbours()
    {
        var bold = new RunProperties(new Bold());
        var paragraph = new Paragraph(
            new Run(new Text("No. {{nu") { Space = SpaceProcessingModeValues.Preserve }), new Run((RunProperties)bold.CloneNode(true), new Text("mb")), new Run(new Text("er}} of") { Space = SpaceProcessingModeValues.Preserve }, new TabChar(), new Text("{{title}}")));
        var bytes = WordTemplate.Fill(WordParts.File("t", "en", false, [paragraph]), Content());
        using var file = Open(bytes);
        Assert.Empty(Faults(file));
        var filled = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().First();
        Assert.Equal("No. 7 ofP-07 Title", filled.InnerText);
        Assert.Single(filled.Descendants<TabChar>());
        Assert.Equal(["No. ", "7", " of", "P-07 Title"], filled.Descendants<Text>().Select(each => each.Text));
    }

    [Fact]
    public void Fill_OfNeighbouringParagraphsOfAList_RepeatsThemTogetherAndLeavesNothingOfAnEmptyOne()
    {
        var template = WordParts.File("t", "en", false, [WordParts.Line("{{units.address}}", "Address"), WordParts.Line("{{units.proposed}}"), WordParts.Line("between"), WordParts.Line("{{none.x}}")]);
        using var file = Open(WordTemplate.Fill(template, Content(("a", "", "one"), ("b", "", "two\nlines"))));
        Assert.Single(file.MainDocumentPart!.Document!.Body!.Descendants<Break>());
        Assert.Equal(["a", "one", "b", "twolines", "between"], file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(each => each.InnerText));
    }

    [Fact]
    public void Fill_OfSignsThatXmlCannotCarry_ShowsThemReplaced()
    {
        using var file = Open(WordTemplate.Fill(Table(), Content(("a", "ab\u0001c", "ab\u0001c \ud800 d"))));
        Assert.Empty(Faults(file));
        Assert.Equal("ab\ufffdc \ufffd d", Accepted(Cells(file)[1]));
    }

    [Theory]
    [InlineData("{{title}} {{secret}}", "no name {{secret}}")]
    [InlineData("{{title}", "Braces")]
    [InlineData("Title {{ title }} }}", "Braces")]
    [InlineData("nothing", "names nothing")]
    [InlineData("{{units.address}} {{other.x}}", "Two lists")]
    public void Fault_OfATemplateThatCannotBeFilled_SaysWhatAndWhere(string text, string told)
    {
        var known = new HashSet<string> { "title", "units.address", "other.x" };
        Assert.Contains(told, WordTemplate.Fault(WordParts.File("t", "en", false, [WordParts.Line(text)]), known), StringComparison.Ordinal);
    }

    [Fact]
    public void Fault_OfWhatIsNoWordFile_IsOneLine()
    {
        foreach (byte[] bytes in (byte[][])[[], [1, 2, 3], [0x50, 0x4b, 3, 4, 0, 0], "<html>"u8.ToArray()])
            Assert.Contains("not a Word file", WordTemplate.Fault(bytes, new HashSet<string>()), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_OfEachKind_IsAValidFileThatKnowsItsOwnNames()
    {
        foreach (var kind in Enum.GetValues<LawDocumentKind>())
        {
            var bytes = LawDocumentLayout.Template(kind, new Plain(), "en");
            Assert.Null(WordTemplate.Fault(bytes, LawDocumentLayout.Names(kind).ToHashSet(StringComparer.Ordinal)));
            using var file = Open(bytes);
            Assert.Empty(Faults(file));
            using var empty = Open(WordTemplate.Fill(bytes, new DocumentContent("t", "p", At, new Dictionary<string, WordValue>(), new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, WordValue>>>())));
            Assert.DoesNotContain(".", string.Concat(System.Text.RegularExpressions.Regex.Matches(empty.MainDocumentPart!.Document!.Body!.InnerText, @"\{\{[a-z_.]+\}\}").Select(match => match.Value)), StringComparison.Ordinal);
        }
    }

    internal static IEnumerable<string> Faults(WordprocessingDocument file) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

    internal static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static byte[] Table() => WordParts.File("t", "ru", true,
    [
        WordParts.Line("{{title}}", "Title"),
        WordParts.Table(200, [100, 100], ["Unit", "Proposed"], [[WordParts.Cell(100, WordParts.Line("{{units.address}}", "Address")), WordParts.Cell(100, WordParts.Line("{{units.proposed}}", "LegalText"))]]),
        new Paragraph(),
    ]);

    private static DocumentContent Content(params (string Address, string Current, string Proposed)[] units) => new(
        "P-07 Title", "Throughline", At, new Dictionary<string, WordValue> { ["title"] = "P-07 Title", ["number"] = "7" },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, WordValue>>>
        {
            ["units"] = [.. units.Select(unit => new Dictionary<string, WordValue> { ["address"] = unit.Address, ["proposed"] = unit.Proposed.Contains('\n', StringComparison.Ordinal) ? unit.Proposed : WordValue.Of(WordDiff.Compare(unit.Current, unit.Proposed)) })],
        });

    private static List<TableCell> Cells(WordprocessingDocument file) => [.. file.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Skip(1).SelectMany(row => row.Elements<TableCell>())];

    // What Word makes of the change: accepted, deletions go; rejected, insertions go.
    private static string Accepted(TableCell cell) => string.Concat(cell.Elements<Paragraph>().Last().Descendants<Text>().Select(text => text.Text));

    private static string Rejected(TableCell cell) => string.Concat(cell.Elements<Paragraph>().Last().Descendants<Run>().Where(run => run.Parent is not InsertedRun)
        .SelectMany(run => run.Elements()).Select(part => part is Text or DeletedText ? part.InnerText : ""));

    private sealed class Plain : IStringLocalizer<Texts>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
