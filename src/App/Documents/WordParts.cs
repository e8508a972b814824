using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.App.Documents;

/// <summary>What every Word file of the program shares: an A4 page, fonts that hold Latin, Cyrillic and Turkmen, headings a screen reader finds.</summary>
public static class WordParts
{
    private const string Font = "Noto Sans";
    private const string LegalFont = "Noto Serif";

    // Widths are in twentieths of a point.
    private const int LongSide = 16838;
    private const int ShortSide = 11906;
    private const int Margin = 1000;

    /// <summary>A file with a title property and the given body; the same input makes the same document.</summary>
    public static byte[] File(string title, string language, bool landscape, IEnumerable<OpenXmlElement> body)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = Plain(title);
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles(language);
            var page = landscape
                ? new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = ShortSide, Height = LongSide };
            main.Document = new Document(new Body([.. body, new SectionProperties(page, new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 500, Footer = 500, Gutter = 0 })]));
        }
        return stream.ToArray();
    }

    public static Paragraph Line(string text, string? style = null) => style is null ? new Paragraph(Words(text)) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text));

    public static Run Words(string text) => new(new Text(Plain(text)) { Space = SpaceProcessingModeValues.Preserve });

    public static Table Table(int width, IReadOnlyList<int> columns, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<TableCell>> rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TopMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 90, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "60", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 90, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(column => new GridColumn { Width = column.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. head.Select((text, at) => Cell(columns[at], Line(text, "TableHead")))]));
        foreach (var cells in rows) table.Append(new TableRow([new TableRowProperties(new CantSplit()), .. cells]));
        return table;
    }

    // An element is itself a sequence of its children, so the content is an array.
    public static TableCell Cell(int width, params OpenXmlElement[] content) =>
        new([new TableCellProperties(new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }), .. content]);

    // What XML cannot carry is shown as a replacement sign rather than lost in silence.
    public static string Plain(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) plain.Append(text[at]).Append(text[++at]);
            else plain.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\ufffd');
        }
        return plain.ToString();
    }

    private static Styles Styles(string language) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80" }))),
        Style("Normal", "Normal", null, false, isDefault: true),
        Style("Title", "Title", "36", true), Style("Heading1", "heading 1", "26", true, level: 0), Style("Heading2", "heading 2", "22", true, level: 1),
        Style("TableHead", "Table Head", "18", true), Style("Small", "Small", "17", false), Style("Address", "Address", "17", true), Style("LegalText", "Legal Text", "20", false, font: LegalFont));

    private static Style Style(string id, string name, string? size, bool bold, int? level = null, string? font = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault) style.Default = true;
        else style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle());
        if (level is { } outline) style.Append(new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "60" }, new OutlineLevel { Val = outline }));
        var run = new StyleRunProperties();
        if (font is not null) run.Append(new RunFonts { Ascii = font, HighAnsi = font, ComplexScript = font });
        if (bold) run.Append(new Bold());
        if (size is not null) run.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        if (run.HasChildren) style.Append(run);
        return style;
    }

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "9A8F98" };
}
