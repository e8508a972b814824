using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Throughline.LegalText;

/// <summary>
/// A redline as a Word file with tracked changes. Accepting all gives the lines of the newer act, rejecting all those of the older;
/// a line that moved is tracked as moved. The body holds the lines and nothing else: title and counts stand in the page header.
/// </summary>
public static class RedlineDocx
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The clock of a zip entry begins in 1980; a fixed time keeps the bytes the same from run to run.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file. Same arguments, same bytes.</summary>
    /// <param name="redline">The comparison.</param>
    /// <param name="author">Who is named as author of every tracked change; characters that XML cannot carry become U+FFFD.</param>
    /// <param name="date">When every tracked change is said to be made.</param>
    public static byte[] Document(Redline redline, string author, DateTimeOffset date)
    {
        var stamp = date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", RedlineDocxParts.ContentTypes);
            Part(zip, "_rels/.rels", RedlineDocxParts.Relations);
            Part(zip, "word/_rels/document.xml.rels", RedlineDocxParts.DocumentRelations);
            Part(zip, "docProps/core.xml", xml => RedlineDocxParts.Properties(xml, Clean(redline.Newer.Title), RedlineText.Summary(redline), Clean(author), stamp));
            Part(zip, "word/styles.xml", xml => RedlineDocxParts.Styles(xml, redline.Newer.Language));
            Part(zip, "word/header1.xml", xml => RedlineDocxParts.Header(xml, Clean(redline.Newer.Title), RedlineText.Summary(redline)));
            Part(zip, "word/footer1.xml", RedlineDocxParts.Footer);
            Part(zip, "word/document.xml", xml => new Body(xml, Clean(author), stamp).Write(redline));
        }
        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string content) => Part(zip, name, xml => xml.WriteRaw(content));

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or 0x09 ? rune.ToString() : "\ufffd");
        }
        return clean.ToString();
    }

    private sealed class Body(XmlWriter xml, string author, string stamp)
    {
        private int _id;

        public void Write(Redline redline)
        {
            var moves = Moves.Of(redline);
            xml.WriteStartElement("w", "document", W);
            xml.WriteAttributeString("xmlns", "r", null, R);
            xml.WriteStartElement("body", W);
            for (var i = 0; i < redline.Lines.Count; i++)
            {
                Line(redline.Lines[i], moves.TryGetValue(i, out var move) ? move : null);
            }
            xml.WriteRaw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Line(RedlineLine line, int? move)
        {
            var whole = line.Old is null ? move is null ? "ins" : "moveTo" : line.New is null ? move is null ? "del" : "moveFrom" : null;
            xml.WriteStartElement("p", W);
            xml.WriteStartElement("pPr", W);
            xml.WriteStartElement("pStyle", W);
            xml.WriteAttributeString("val", W, Style((line.New ?? line.Old)!));
            xml.WriteEndElement();
            if (whole is not null)
            {
                xml.WriteStartElement("rPr", W);
                Tracked(whole);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            var range = _id + 1;
            if (move is not null)
            {
                Tracked(whole + "RangeStart");
                xml.WriteAttributeString("name", W, "move" + move.Value.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            foreach (var (kind, text) in line.Spans)
            {
                var change = kind switch { SpanKind.Inserted => whole ?? "ins", SpanKind.Deleted => whole ?? "del", _ => null };
                if (change is not null)
                {
                    Tracked(change);
                }
                Run(change == "del" ? "delText" : "t", text);
                if (change is not null)
                {
                    xml.WriteEndElement();
                }
            }
            if (move is not null)
            {
                xml.WriteStartElement(whole + "RangeEnd", W);
                xml.WriteAttributeString("id", W, range.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }

        private void Tracked(string element)
        {
            xml.WriteStartElement(element, W);
            xml.WriteAttributeString("id", W, (++_id).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("author", W, author);
            xml.WriteAttributeString("date", W, stamp);
        }

        private void Run(string element, string text)
        {
            xml.WriteStartElement("r", W);
            xml.WriteStartElement(element, W);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private static string Style(Unit unit) => unit.Kind switch
        {
            UnitKind.Act => "Title",
            UnitKind.Part or UnitKind.Annex or UnitKind.Chapter when unit.Text.Length == 0 => "Heading1",
            UnitKind.Section or UnitKind.Article when unit.Text.Length == 0 => "Heading2",
            UnitKind.Point => "Point",
            UnitKind.Subpoint => "Subpoint",
            _ => "Normal",
        };
    }
}
