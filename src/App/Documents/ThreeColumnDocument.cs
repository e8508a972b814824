using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.LegalText;

namespace Throughline.App.Documents;

/// <summary>
/// The three-column table customary in drafting, as a Word file: current wording, proposed wording, reason. The second column carries the change
/// as tracked changes, so that accepting all gives exactly the proposed words and rejecting all the current ones.
/// </summary>
/// <param name="Title">Heading.</param>
/// <param name="Lines">Lines below the heading.</param>
/// <param name="Head">Heads of the three columns.</param>
/// <param name="Language">Language of the legal text, BCP 47.</param>
/// <param name="Author">Who stands as author of the changes: the program or a body, never a person.</param>
/// <param name="At">UTC instant of the draft, shown with each change.</param>
public sealed record ThreeColumnDocument(string Title, IReadOnlyList<string> Lines, IReadOnlyList<string> Head, string Language, string Author, DateTime At)
{
    private static readonly int[] Columns = [4900, 5300, 4600];

    /// <summary>Bytes of the file.</summary>
    public byte[] Write(IReadOnlyList<ThreeColumnRow> rows)
    {
        if (Head.Count != Columns.Length) throw new ArgumentException("Three columns have three heads.", nameof(rows));
        var number = 0;
        var cells = new List<IReadOnlyList<TableCell>>();
        foreach (var row in rows) cells.Add(Cells(row, ref number));
        return WordParts.File(Title, Language, landscape: true,
        [
            WordParts.Line(Title, "Title"),
            .. Lines.Select(line => WordParts.Line(line, "Small")),
            WordParts.Table(Columns.Sum(), Columns, Head, cells),
            new Paragraph(),
        ]);
    }

    private TableCell[] Cells(ThreeColumnRow row, ref int number)
    {
        var proposed = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "LegalText" }));
        if (row.Missing is { } missing) proposed.Append(WordParts.Words(missing));
        foreach (var span in row.Words) proposed.Append(Tracked(span, ref number));
        return
        [
            WordParts.Cell(Columns[0], WordParts.Line(row.Address, "Address"), WordParts.Line(row.Current, "LegalText")),
            WordParts.Cell(Columns[1], WordParts.Line(row.Address, "Address"), proposed),
            WordParts.Cell(Columns[2], row.Reasons.Count == 0 ? [new Paragraph()] : [.. row.Reasons.Select(reason => WordParts.Line(reason))]),
        ];
    }

    private OpenXmlElement Tracked(WordSpan span, ref int number)
    {
        var text = WordParts.Plain(span.Text);
        return span.Kind switch
        {
            SpanKind.Inserted => new InsertedRun(WordParts.Words(text)) { Id = Id(ref number), Author = Author, Date = At },
            SpanKind.Deleted => new DeletedRun(new Run(new DeletedText(text) { Space = SpaceProcessingModeValues.Preserve })) { Id = Id(ref number), Author = Author, Date = At },
            _ => WordParts.Words(text),
        };
    }

    private static string Id(ref int number) => (++number).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
