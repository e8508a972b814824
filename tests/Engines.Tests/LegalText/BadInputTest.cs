using System.Diagnostics;
using System.Text;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class BadInputTest
{
    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t\n")]
    public void Read_EmptyFile_SaysSo(string text) => Assert.Contains("empty", Laws.Fault(Utf8(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_BinaryFile_NamesTheOffsetOfTheZeroByte()
    {
        var fault = Laws.Fault([(byte)'a', (byte)'\n', 0, 1, 2]);
        Assert.Contains("offset 2", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, fault.Line);
    }

    [Theory]
    [InlineData("PK\u0003\u0004rest", "docx")]
    [InlineData("%PDF-1.7", "PDF")]
    [InlineData("{\\rtf1", "RTF")]
    public void Read_KnownOtherFormat_NamesIt(string start, string name) => Assert.Contains(name, Laws.Fault(Utf8(start)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10 }, "image (PNG)")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "old Word document")]
    public void Read_BinaryOfAKnownKind_NamesItAndSaysWhatToDo(byte[] bytes, string name)
    {
        var fault = Laws.Fault(bytes).Message;
        Assert.Contains(name, fault, StringComparison.Ordinal);
        Assert.Contains(".docx", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "1) a) ", 150_000)]
    [InlineData("a.txt", "1) word\n\nWords in which:\n\n", 10_000)]
    [InlineData("a.md", "_", 1_000_000)]
    [InlineData("a.md", ": \"", 350_000)]
    [InlineData("a.txt", "x", 1_000_000)]
    [InlineData("a.html", "<div>", 100_000)]
    [InlineData("a.html", "<ol><li>word ", 10_000)]
    [InlineData("a.html", "<table><tr><td>word ", 10_000)]
    [InlineData("a.html", "<!-- <a \"", 100_000)]
    [InlineData("a.html", "</b><i>", 150_000)]
    [InlineData("a.html", "&amp;&#xD800;&bad", 60_000)]
    [InlineData("a.html", "<sup>", 200_000)]
    public void Read_HostileRepetition_EndsInFiveSecondsWithTheStackWhole(string name, string piece, int times)
    {
        var watch = Stopwatch.StartNew();
        var act = Laws.Act(Utf8("Article 1. Terms\n1) Words.\n\n" + (name == "a.html" ? "<p>Article 2. More</p><p>" : "") + string.Concat(Enumerable.Repeat(piece, times))), name);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
        Assert.True(act.Root.SameTree(act.Root));
        Assert.NotNull(Comparison.Compare(act, act));
    }

    [Fact]
    public void Read_FileOf50Megabytes_IsRefusedWithItsSizeInLessThanASecond()
    {
        var bytes = new byte[50 * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');
        var watch = Stopwatch.StartNew();
        var fault = Laws.Fault(bytes);
        Assert.True(watch.ElapsedMilliseconds < 1000);
        Assert.Contains("50 MB", fault.Message, StringComparison.Ordinal);
        Assert.Contains("20 MB", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InvalidUtf8_NamesLineAndOffset()
    {
        var fault = Laws.Fault([.. Utf8("Статья 1.\nТекст "), 0xC3, 0x28]);
        Assert.Equal(2, fault.Line);
        Assert.Contains("0xC3 at offset 27", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Windows1251_IsRefusedAndNotGuessed() =>
        Assert.Contains("not UTF-8", Laws.Fault([0xD1, 0xF2, 0xE0, 0xF2, 0xFC, 0xFF, 0x20, 0x31]).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_Utf16WithByteOrderMark_IsRead(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, true);
        var act = Laws.Act([.. encoding.GetPreamble(), .. encoding.GetBytes("Статья 1. Цель\nТекст.")], "a.txt");
        Assert.Equal("Текст.", act.Find("art_1")!.Text);
    }

    [Fact]
    public void Read_Utf16CutInHalf_IsRefused() => Assert.Contains("UTF-16", Laws.Fault([0xFF, 0xFE, 0x21, 0x04, 0x00, 0xD8]).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_BrokenXml_NamesLineAndColumn()
    {
        var fault = Laws.Fault(Utf8("<akomaNtoso>\n  <act>\n  </body>\n</akomaNtoso>"), "a.xml");
        Assert.Equal(3, fault.Line);
        Assert.Contains("Line 3, column 5", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_XmlWithDocumentType_IsRefusedBeforeAnyEntity()
    {
        var fault = Laws.Fault(Utf8("<?xml version=\"1.0\"?>\n<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<akomaNtoso>&x;</akomaNtoso>"), "a.xml");
        Assert.Equal(2, fault.Line);
        Assert.Contains("document type", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_XmlNestedTooDeep_IsRefusedAndDoesNotExhaustTheStack()
    {
        var text = "<akomaNtoso>" + string.Concat(Enumerable.Repeat("<part>", 200_000)) + string.Concat(Enumerable.Repeat("</part>", 200_000)) + "</akomaNtoso>";
        Assert.Contains("nested", Laws.Fault(Utf8(text), "a.xml").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherXml_NamesItsRoot() => Assert.Contains("<report>", Laws.Fault(Utf8("<report><body/></report>"), "a.xml").Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AkomaNtosoWithoutProvisions_IsRefused() =>
        Assert.Contains("No provision", Laws.Fault(Utf8("<akomaNtoso><act><meta/><body/></act></akomaNtoso>"), "a.xml").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Dear colleague,\n\nplease find the report below.\n")]
    [InlineData("# Report\n\nNothing here is numbered.\n")]
    [InlineData("Глава 1. Общие положения\n")]
    public void Read_TextWithoutProvisions_SaysThatItIsNoAct(string text) =>
        Assert.Contains("No article", Laws.Fault(Utf8(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AnyBytes_GivesAnActOrAFaultAndNeverThrows() =>
        Gen.Byte.Array[0, 400].Sample(bytes => Assert.NotEqual(ActReader.Read(bytes, "x").Act is null, ActReader.Read(bytes, "x").Fault is null), iter: 2000);

    [Fact]
    public void Read_AnyMarkup_LosesNoWordAndNeverThrows()
    {
        var piece = ActTexts.OneOf("Article 5. ", "Статья 129¹. ", "5-nji madda.", "(1) ", "1) ", "11) ", "2) ", "a) ", "(ii) ", "1. ", "\n", "\n\n", "\n# ", "\n##### ", "Note. ",
            "Глава I", "§ 3. ", "word", " ", "two words", "«", "»", "\"", ":", ";", ".", "**", "*", "Annex 1", "— ", "<sup>1</sup>", "|", "> ", "II. ", "President of ", "---", "\t");
        piece.Array[1, 60].Select(string.Concat).Sample(text =>
        {
            foreach (var name in new[] { "a.md", "a.txt" })
            {
                var result = ActReader.Read(Utf8(text), name);
                if (result.Act is { } act)
                {
                    Assert.Equal(Letters(text.Replace("<sup>1</sup>", "1", StringComparison.Ordinal)), Letters(PlainText.Of(act)));
                }
            }
        }, iter: 3000);
    }

    private static string Letters(string text) => string.Concat(text.Replace('¹', '1').Where(char.IsLetterOrDigit));
}
