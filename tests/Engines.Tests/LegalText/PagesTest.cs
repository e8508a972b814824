using System.Text;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

public sealed class PagesTest
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static TheoryData<string> Markdown => [.. Laws.Estonian];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Read_RealActSavedAsHtmlAndDocx_GivesTheTreeOfItsMarkdown(string name)
    {
        var bytes = Laws.Bytes(name);
        var wanted = Laws.Outline(Laws.Act(bytes, name));
        var paragraphs = Pages.Paragraphs(Encoding.UTF8.GetString(bytes));
        Assert.Equal(wanted, Laws.Outline(Laws.Text(Pages.Html(paragraphs), "a.html")));
        Assert.Equal(wanted, Laws.Outline(Laws.Act(Pages.Docx(paragraphs), "a.docx")));
    }

    /// <summary>This act shows by the indent of its typed lines that a paragraph belongs to the point above it; a page does not say so. Every line is the same.</summary>
    [Fact]
    public void Read_TypewrittenActSavedAsHtmlAndDocx_GivesTheLinesOfItsMarkdown()
    {
        var bytes = Laws.Bytes(Laws.Uruguay);
        var wanted = PlainText.Lines(Laws.Act(bytes, Laws.Uruguay)).Select(line => line.Replace("*", "", StringComparison.Ordinal));
        var paragraphs = Pages.Paragraphs(Encoding.UTF8.GetString(bytes));
        Assert.Equal(wanted, PlainText.Lines(Laws.Text(Pages.Html(paragraphs), "a.html")));
        Assert.Equal(wanted, PlainText.Lines(Laws.Act(Pages.Docx(paragraphs), "a.docx")));
    }

    [Theory]
    [InlineData(Samples.Russian)]
    [InlineData(Samples.Turkmen)]
    [InlineData(Samples.Resolution)]
    public void Read_SampleOneParagraphALine_GivesTheTreeOfItsText(string text)
    {
        var wanted = Laws.Outline(Laws.Text(text));
        var paragraphs = text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).Select(line => (0, line)).ToList();
        Assert.Equal(wanted, Laws.Outline(Laws.Text(Pages.Html(paragraphs), "a.html")));
        Assert.Equal(wanted, Laws.Outline(Laws.Act(Pages.Docx(paragraphs), "a.docx")));
    }

    [Fact]
    public void Read_PageInWindows1251_IsReadByWhatItSaysOfItself()
    {
        var page = "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"></head><body><p>Статья 5<sup>1</sup>. Цель</p><p>Текст&nbsp;&laquo;закона&raquo;.</p></body></html>";
        var act = Laws.Act(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page), "a.html");
        Assert.Equal("Текст «закона».", act.Find("art_5-1")!.Text);
    }

    [Fact]
    public void Read_PageWithLists_NumbersItemsAsABrowserDoes()
    {
        var act = Laws.Text("<h2>Article 1. Terms</h2><ol start=3><li>Three:<ol type=a><li>first<li value=3>third</ol><li>4. Printed</ol><ul><li>bullet</ul>", "a.html");
        Assert.Equal(["art_1", "art_1__para_3", "art_1__para_3__point_a", "art_1__para_3__point_c", "art_1__para_4"], Laws.EIds(act)[..5]);
        Assert.Contains("bullet", PlainText.Of(act), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PageWithTableAndHiddenWords_KeepsRowsAndReportsWhatIsLeftOut()
    {
        var act = Laws.Text("<body><nav>Home</nav><p>Article 1. Terms</p><table><tr><td>a</td><td>b</td></tr></table><p hidden>secret</p><p>Old <del>gone</del><ins>new</ins>.</p><table><tr><td>1)</td><td>one</td></tr></table></body>", "a.html");
        Assert.Equal("| a | b |", act.Find("art_1")!.Text);
        Assert.Equal("Old new.", act.Find("art_1__subpara_2")!.Text);
        Assert.Equal("one", act.Find("art_1__point_1")!.Text);
        Assert.Equal(["Home", "secret", "gone"], act.Unread.Select(line => line.Text));
    }

    [Fact]
    public void Read_WordNumbering_GivesNumbersAsPrinted()
    {
        string Item(int depth, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        string Level(int depth, string format, string text) => $"<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";
        var numbering = $"<w:numbering {W}><w:abstractNum w:abstractNumId=\"2\">{Level(0, "decimal", "Статья %1.")}{Level(1, "decimal", "%2)")}{Level(2, "russianLower", "%3)")}{Level(3, "lowerRoman", "%1.%4")}</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";
        var body = Item(0, "Цель") + Item(1, "один:") + Item(2, "а;") + Item(2, "б.") + Item(1, "два.") + Item(0, "Понятия") + Item(1, "снова.");
        var act = Laws.Act(Pages.Package(body, ("word/numbering.xml", numbering)), "a.docx");
        Assert.Equal(["art_1", "art_1__point_1", "art_1__point_1__point_а", "art_1__point_1__point_б", "art_1__point_2", "art_2", "art_2__point_1"], Laws.EIds(act));
    }

    [Fact]
    public void Read_WordTrackedChangesAndNotes_AcceptsThemAndReports()
    {
        var body = "<w:p><w:r><w:t>Статья 1. Цель</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">Слово </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>старое</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>новое</w:t></w:r></w:ins><w:r><w:footnoteReference w:id=\"4\"/><w:sym w:char=\"F0\"/></w:r></w:p><w:p><w:pPr><w:rPr><w:del w:id=\"3\"/></w:rPr></w:pPr><w:del w:id=\"5\"><w:r><w:delText>Всё</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Статья 2. Иное</w:t></w:r></w:p>";
        var act = Laws.Act(Pages.Package(body, ("word/footnotes.xml", $"<w:footnotes {W}><w:footnote w:id=\"4\"><w:p><w:r><w:t>Внизу.</w:t></w:r></w:p></w:footnote></w:footnotes>")), "a.docx");
        Assert.Equal(["art_1", "art_1__note_1", "art_2"], Laws.EIds(act));
        Assert.Equal("Слово новое", act.Find("art_1")!.Text);
        Assert.Equal("Внизу.", act.Find("art_1__note_1")!.Text);
        Assert.Equal(["старое", "Слово новое", "Всё"], act.Unread.Select(line => line.Text));
    }

    [Fact]
    public void Read_PackedFileThatIsNoAct_SaysWhatItIs()
    {
        Assert.Contains("damaged", Laws.Fault(Pages.Package("<w:p/>")[..60], "a.docx").Message, StringComparison.Ordinal);
        Assert.Contains("No article", Laws.Fault(Pages.Package("<w:p/>"), "a.docx").Message, StringComparison.Ordinal);
        Assert.Contains("XML breaks", Laws.Fault(Pages.Package("<w:p>"), "a.docx").Message, StringComparison.Ordinal);
        var bomb = Pages.Package("", ("word/styles.xml", new string(' ', 60_000_000)));
        Assert.Contains("48 MB", Laws.Fault(bomb, "a.docx").Message, StringComparison.Ordinal);
        Assert.Contains("damaged", Laws.Fault(Pages.Package("", ("word/styles.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")), "a.docx").Message.Replace("document type", "damaged", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DamagedWordFileOrPage_GivesAnActOrAFaultAndNeverThrows()
    {
        var word = Pages.Docx(Pages.Paragraphs(Samples.Russian));
        var page = Encoding.UTF8.GetBytes(Pages.Html(Pages.Paragraphs(Samples.Russian)));
        var times = Environment.GetEnvironmentVariable("THROUGHLINE_LONG") == "1" ? 10_000 : 200;
        Gen.Select(Gen.Int[0, 100_000], Gen.Byte, Gen.Int[1, 8]).Sample((at, value, count) =>
        {
            foreach (var (file, name) in new[] { (word, "a.docx"), (page, "a.html") })
            {
                var damaged = file.ToArray();
                for (var i = 0; i < count; i++)
                {
                    damaged[(at * (i + 1)) % damaged.Length] = unchecked((byte)(value + i));
                }
                var result = ActReader.Read(count == 1 ? damaged.AsMemory(0, at % damaged.Length) : damaged, name);
                Assert.NotEqual(result.Act is null, result.Fault is null);
            }
        }, iter: times);
    }
}
