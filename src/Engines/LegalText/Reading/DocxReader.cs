using System.Globalization;
using System.Text;
using System.Xml;

namespace Throughline.LegalText;

/// <summary>
/// Word files to an act. Automatic numbers are resolved, tracked changes are read as accepted, notes at the foot of the page become
/// notes of their article; what is left out is reported. The line of a unit is the number of its paragraph.
/// </summary>
internal sealed class DocxReader
{
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly Dictionary<string, string> _footnotes;
    private readonly ParagraphSheet _sheet = new();
    private readonly List<UnreadLine> _unread = [];
    private readonly Stack<Draft> _drafts = new();
    private string _carried = "";
    private int _count;

    private sealed class Draft
    {
        public StringBuilder Words { get; } = new();

        public StringBuilder Deleted { get; } = new();

        public StringBuilder Hidden { get; } = new();

        public string? Style { get; set; }

        public string? NumId { get; set; }

        public int? Depth { get; set; }

        public int? Outline { get; set; }

        public bool MarkDeleted { get; set; }

        public bool AllBold { get; set; } = true;

        public int Symbols { get; set; }

        public List<string> Notes { get; } = [];
    }

    private DocxReader(DocxStyles styles, DocxNumbering numbering, Dictionary<string, string> footnotes) => (_styles, _numbering, _footnotes) = (styles, numbering, footnotes);

    public static ActReadResult Read(byte[] bytes, string fileName)
    {
        var (package, fault) = DocxPackage.Open(bytes);
        if (package is null)
        {
            return ActReadResult.Refused(0, fault!);
        }
        using (package)
        {
            try
            {
                using var styles = package.Part("word/styles.xml");
                using var numbering = package.Part("word/numbering.xml");
                using var footnotes = package.Part("word/footnotes.xml");
                using var endnotes = package.Part("word/endnotes.xml");
                var notes = new Dictionary<string, string>(StringComparer.Ordinal);
                Notes(footnotes, "footnote", notes);
                Notes(endnotes, "endnote", notes);
                using var document = package.Part("word/document.xml")!;
                var reader = new DocxReader(DocxStyles.Read(styles), DocxNumbering.Read(numbering), notes);
                return MarkupReader.Build(BlockSplitter.Split(reader.Run(document)), reader._unread, new Dictionary<string, string>(StringComparer.Ordinal), fileName);
            }
            catch (XmlException broken)
            {
                var declared = broken.Message.Contains("DTD", StringComparison.Ordinal);
                return ActReadResult.Refused(0, declared ? "The Word file holds a document type declaration, which is refused, because it can pull in other files. Save it anew as .docx."
                    : $"The Word file is damaged: its XML breaks at line {broken.LineNumber}, column {broken.LinePosition}. Save it anew as .docx.");
            }
            catch (InvalidDataException damaged)
            {
                return ActReadResult.Refused(0, damaged.Message.StartsWith("The part", StringComparison.Ordinal) ? damaged.Message : "The Word file is damaged: a part does not unpack. Save it anew as .docx.");
            }
            catch (Exception damaged) when (damaged is IOException or NotSupportedException or ArgumentException or DecoderFallbackException)
            {
                return ActReadResult.Refused(0, "The Word file is damaged: a part does not unpack. Save it anew as .docx.");
            }
        }
    }

    /// <summary>An attribute by its local name: files of the strict and the older form differ in namespace only.</summary>
    public static string? Value(XmlReader reader, string name)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name)
            {
                var value = reader.Value;
                reader.MoveToElement();
                return value;
            }
        }
        reader.MoveToElement();
        return null;
    }

    private static void Notes(XmlReader? reader, string element, Dictionary<string, string> notes)
    {
        string? id = null;
        var words = new StringBuilder();
        while (reader is not null && reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                id = Value(reader, "type") is null or "normal" ? Value(reader, "id") : null;
                words.Clear();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                words.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "p")
            {
                words.Append(' ');
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element && id is not null)
            {
                notes[element + id] = Inline.Spaces(words.ToString());
            }
        }
    }

    private List<Paragraph> Run(XmlReader reader)
    {
        var (inRun, inMark, inDeletion, bold, raised, hidden, inText, inDeletedText) = (false, false, 0, false, false, false, false, false);
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var empty = reader.IsEmptyElement;
                switch (reader.LocalName)
                {
                    case "Fallback":
                    case "instrText" or "pPrChange" or "rPrChange" or "sectPr" or "tblPr" or "tcPr" or "trPr" or "sdtPr":
                        reader.Skip();
                        more = !reader.EOF;
                        continue;
                    case "p" when !empty:
                        _drafts.Push(new Draft());
                        _count++;
                        break;
                    case "p":
                        _count++;
                        break;
                    case "tr" when !empty:
                        _sheet.BeginRow();
                        break;
                    case "tc" when !empty:
                        _sheet.BeginCell();
                        break;
                    case "pPr" when !empty:
                        inMark = true;
                        break;
                    case "r" when !empty:
                        (inRun, bold, raised, hidden) = (true, false, false, false);
                        break;
                    case "del" or "moveFrom" when inMark:
                        Top.MarkDeleted = true;
                        break;
                    case "del" or "moveFrom" when !empty:
                        inDeletion++;
                        break;
                    case "b" when inRun:
                        bold = Value(reader, "val") is not ("0" or "false");
                        break;
                    case "vanish" when inRun:
                        hidden = Value(reader, "val") is not ("0" or "false");
                        break;
                    case "vertAlign" when inRun:
                        raised = Value(reader, "val") == "superscript";
                        break;
                    case "t" when !empty:
                        inText = true;
                        break;
                    case "delText" when !empty:
                        inDeletedText = true;
                        break;
                    case "sym":
                        Top.Symbols++;
                        break;
                    case "tab" when inRun:
                        Append(" ", inDeletion > 0, hidden, bold: true);
                        break;
                    case "br" or "cr" when inRun:
                        Append("\n", inDeletion > 0, hidden, bold: true);
                        break;
                    case "noBreakHyphen":
                        Append("-", inDeletion > 0, hidden, bold);
                        break;
                    case "footnoteReference" or "endnoteReference" when Value(reader, "id") is { } id && inDeletion == 0:
                        Top.Notes.Add(reader.LocalName[..^9] + id);
                        break;
                    case "altChunk":
                        _unread.Add(new UnreadLine(_count, "", "another file set into the document; left out"));
                        break;
                    default:
                        if (inMark)
                        {
                            Property(reader);
                        }
                        break;
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                if (inText || inDeletedText)
                {
                    var text = reader.Value;
                    var digits = raised && text.AsSpan().Trim() is { Length: > 0 and <= 20 } inside && inside.IndexOfAnyExceptInRange('0', '9') < 0;
                    Append(digits ? Superscripts.Raise(text.AsSpan().Trim()) : text, inDeletedText || inDeletion > 0, hidden, bold);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                switch (reader.LocalName)
                {
                    case "p" when _drafts.TryPop(out var draft):
                        Finish(draft);
                        break;
                    case "tr":
                        _sheet.EndRow();
                        break;
                    case "pPr":
                        inMark = false;
                        break;
                    case "r":
                        inRun = false;
                        break;
                    case "del" or "moveFrom" when inDeletion > 0 && !inMark:
                        inDeletion--;
                        break;
                    case "t":
                        inText = false;
                        break;
                    case "delText":
                        inDeletedText = false;
                        break;
                }
            }
            more = reader.Read();
        }
        if (_carried.Length > 0)
        {
            _sheet.Add(new Paragraph(_carried, _count));
        }
        return _sheet.Finish();
    }

    private Draft Top
    {
        get
        {
            if (_drafts.Count == 0)
            {
                _drafts.Push(new Draft());
            }
            return _drafts.Peek();
        }
    }

    private void Append(string text, bool deleted, bool hidden, bool bold)
    {
        var top = Top;
        if (!deleted && !hidden && !string.IsNullOrWhiteSpace(text))
        {
            top.AllBold &= bold;
        }
        (deleted ? top.Deleted : hidden ? top.Hidden : top.Words).Append(text);
    }

    private void Property(XmlReader reader)
    {
        var value = Value(reader, "val");
        switch (reader.LocalName)
        {
            case "pStyle":
                Top.Style = value;
                break;
            case "numId":
                Top.NumId = value;
                break;
            case "ilvl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var depth):
                Top.Depth = Math.Min(depth, 8);
                break;
            case "outlineLvl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var outline):
                Top.Outline = outline;
                break;
        }
    }

    private void Finish(Draft draft)
    {
        var text = _carried + draft.Words;
        _carried = "";
        Report(draft);
        if (draft.MarkDeleted)
        {
            _carried = string.IsNullOrWhiteSpace(text) ? "" : text;
            return;
        }
        if (_styles.IsContents(draft.Style))
        {
            _unread.Add(new UnreadLine(_count, Inline.Spaces(text), "table of contents; left out"));
            return;
        }
        var level = draft.Outline is { } outline ? outline < 9 ? Math.Min(outline + 1, 6) : 0 : _styles.Level(draft.Style);
        var (styled, depth) = _styles.Numbering(draft.Style);
        var number = (draft.NumId ?? styled) is { } list and not "0" && !string.IsNullOrWhiteSpace(text) ? _numbering.Next(list, draft.Depth ?? depth) : "";
        var apart = true;
        foreach (var line in level > 0 ? [text.Replace('\n', ' ')] : text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            _sheet.Add(new Paragraph(Inline.Spaces(number + " " + line), _count) { Level = level, Apart = apart, Bold = draft.AllBold });
            number = "";
            apart = false;
        }
        foreach (var note in draft.Notes)
        {
            if (_footnotes.Remove(note, out var words))
            {
                _sheet.Footnote(new Paragraph(words, _count) { Footnote = "[" + note.AsSpan(note.IndexOf("note", StringComparison.Ordinal) + 4).ToString() + "]" });
            }
        }
    }

    private void Report(Draft draft)
    {
        if (Inline.Spaces(draft.Deleted.ToString()) is { Length: > 0 } deleted)
        {
            _unread.Add(new UnreadLine(_count, deleted, "deleted by a tracked change; read as accepted, left out"));
        }
        if (Inline.Spaces(draft.Hidden.ToString()) is { Length: > 0 } hidden)
        {
            _unread.Add(new UnreadLine(_count, hidden, "hidden text; left out"));
        }
        if (draft.Symbols > 0)
        {
            _unread.Add(new UnreadLine(_count, Inline.Spaces(draft.Words.ToString()), $"{draft.Symbols} signs of a symbol font; left out"));
        }
    }
}
