using DocumentFormat.OpenXml;

namespace Throughline.App.Documents;

/// <summary>
/// A brief of about one A4 page in Word: a title, then sections of short paragraphs and small tables, in the order they are added. The file
/// holds nothing that was not added.
/// </summary>
/// <param name="title">Heading of the brief; neutral, for it stands in the properties of the file too.</param>
/// <param name="language">Language of the words, BCP 47.</param>
public sealed class BriefDocument(string title, string language)
{
    private const int Width = 9900;

    private readonly List<OpenXmlElement> _body = [WordParts.Line(title, "Title")];

    /// <summary>A line in small type: place and date below the title, a source below a table.</summary>
    public BriefDocument Note(string text) => Add(WordParts.Line(text, "Small"));

    /// <summary>Begins a section.</summary>
    public BriefDocument Section(string heading) => Add(WordParts.Line(heading, "Heading1"));

    /// <summary>A short paragraph.</summary>
    public BriefDocument Paragraph(string text) => Add(WordParts.Line(text));

    /// <summary>Words of law: in the face of legal text.</summary>
    public BriefDocument LegalText(string text) => Add(WordParts.Line(text, "LegalText"));

    /// <summary>A small table. Each row has as many cells as the head; throws <see cref="ArgumentException"/> otherwise.</summary>
    public BriefDocument Table(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (head is not { Count: > 0 }) throw new ArgumentException("A table needs a head.", nameof(head));
        if (rows.Any(row => row.Count != head.Count)) throw new ArgumentException("A row has as many cells as the head.", nameof(rows));
        int[] columns = [.. Enumerable.Repeat(Width / head.Count, head.Count)];
        Add(WordParts.Table(columns.Sum(), columns, head, rows.Select(row => row.Select((text, at) => WordParts.Cell(columns[at], WordParts.Line(text, "Small"))).ToList())));
        return Add(new DocumentFormat.OpenXml.Wordprocessing.Paragraph());
    }

    /// <summary>Bytes of the file.</summary>
    public byte[] Write() => WordParts.File(title, language, landscape: false, _body.Select(element => (OpenXmlElement)element.CloneNode(true)));

    private BriefDocument Add(OpenXmlElement element)
    {
        _body.Add(element);
        return this;
    }
}
