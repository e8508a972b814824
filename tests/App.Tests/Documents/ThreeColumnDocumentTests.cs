using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.App.Documents;
using Throughline.LegalText;
using Xunit;

namespace Throughline.App.Tests.Documents;

public sealed class ThreeColumnDocumentTests
{
    private static readonly DateTime At = new(2026, 11, 6, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_OfAChange_AcceptAllIsTheProposedAndRejectAllTheCurrentText()
    {
        const string current = "Лицу по заявлению предоставляется срок до тридцати дней.";
        const string proposed = "Лицу со дня решения предоставляется срок не менее тридцати дней.";
        var bytes = Document().Write([Row(current, proposed), new ThreeColumnRow("Resolution 118, pts 31–32", [], "", "Wording missing", [])]);
        using var file = Open(bytes);
        Assert.Empty(Faults(file));
        var cell = Cells(file)[1];
        Assert.Equal(proposed, Accepted(cell));
        Assert.Equal(current, Rejected(cell));
        Assert.Equal(current, Cells(file)[0].Elements<Paragraph>().Last().InnerText);
        Assert.NotEmpty(cell.Descendants<InsertedRun>());
        Assert.NotEmpty(cell.Descendants<DeletedRun>());
        Assert.All(cell.Descendants<InsertedRun>(), run => Assert.Equal(("Throughline", At), (run.Author!.Value, run.Date!.Value.ToUniversalTime())));
        Assert.Equal("P-07 Title", file.PackageProperties.Title);
        Assert.Contains("Wording missing", Cells(file)[4].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAnyTwoTexts_ValidatesAndKeepsBothTextsToTheSign()
    {
        string[] pool = ["a", "days,", "срок", " ", "\"x\"", "<b>", "&", "ş", "«", "тридцати", "1¹", "…", "😀"];
        var text = Gen.Int[0, pool.Length - 1].Select(at => pool[at]).Array[0, 20].Select(words => string.Join(' ', words).Trim());
        Gen.Select(text, text).Sample((current, proposed) =>
        {
            using var file = Open(Document().Write([Row(current, proposed)]));
            var cell = Cells(file)[1];
            return Accepted(cell) == proposed && Rejected(cell) == current && !Faults(file).Any();
        }, iter: 60, threads: 1);
    }

    [Fact]
    public void Write_OfSignsThatXmlCannotCarry_ShowsThemReplaced()
    {
        using var file = Open(Document().Write([Row("ab\u0001c", "ab\u0001c \ud800 d")]));
        Assert.Empty(Faults(file));
        Assert.Equal("ab\ufffdc \ufffd d", Accepted(Cells(file)[1]));
    }

    internal static IEnumerable<string> Faults(WordprocessingDocument file) => new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => $"{fault.Path?.XPath}: {fault.Description}");

    internal static WordprocessingDocument Open(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static ThreeColumnDocument Document() => new("P-07 Title", ["Draft 3"], ["Current", "Proposed", "Reason"], "ru", "Throughline", At);

    private static ThreeColumnRow Row(string current, string proposed) => new("Law 61, art. 18(2)", WordDiff.Compare(current, proposed), current, null, ["Because.", "COE-13"]);

    private static List<TableCell> Cells(WordprocessingDocument file) => [.. file.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Skip(1).SelectMany(row => row.Elements<TableCell>())];

    // What Word makes of the change: accepted, deletions go; rejected, insertions go.
    private static string Accepted(TableCell cell) => string.Concat(cell.Elements<Paragraph>().Last().Descendants<Text>().Select(text => text.Text));

    private static string Rejected(TableCell cell) => string.Concat(cell.Elements<Paragraph>().Last().Descendants<Run>().Where(run => run.Parent is not InsertedRun)
        .SelectMany(run => run.Elements()).Select(part => part is Text or DeletedText ? part.InnerText : ""));
}
