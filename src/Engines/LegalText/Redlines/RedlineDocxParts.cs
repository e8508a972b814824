using System.Xml;

namespace Throughline.LegalText;

/// <summary>The parts of a Word redline beside its body.</summary>
internal static class RedlineDocxParts
{
    public const string ContentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """;

    public const string Relations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """;

    public const string DocumentRelations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>
        """;

    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Properties(XmlWriter xml, string title, string summary, string author, string stamp)
    {
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, title);
        xml.WriteElementString("dc", "creator", Dublin, author);
        xml.WriteElementString("dc", "description", Dublin, summary);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(stamp);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void Styles(XmlWriter xml, string language)
    {
        xml.WriteStartElement("w", "styles", W);
        xml.WriteRaw("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>");
        if (language is not "und" && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            xml.WriteStartElement("lang", W);
            xml.WriteAttributeString("val", W, language);
            xml.WriteEndElement();
        }
        xml.WriteRaw("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + Style("Title", "Title", "<w:jc w:val=\"center\"/>", 32)
            + Style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"360\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>", 28)
            + Style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"240\"/><w:outlineLvl w:val=\"1\"/>", 24)
            + Style("Point", "Point", "<w:ind w:left=\"567\"/>", 0) + Style("Subpoint", "Sub-point", "<w:ind w:left=\"1134\"/>", 0));
        xml.WriteEndElement();
    }

    public static void Header(XmlWriter xml, string title, string summary)
    {
        xml.WriteStartElement("w", "hdr", W);
        foreach (var line in new[] { title, summary })
        {
            xml.WriteStartElement("p", W);
            xml.WriteStartElement("r", W);
            xml.WriteElementString("t", W, line);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public static void Footer(XmlWriter xml)
    {
        xml.WriteStartElement("w", "ftr", W);
        xml.WriteRaw("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space=\"preserve\"> / </w:t></w:r><w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>");
        xml.WriteEndElement();
    }

    private static string Style(string id, string name, string paragraph, int size)
    {
        var run = size == 0 ? "" : $"<w:rPr><w:b/><w:sz w:val=\"{size}\"/></w:rPr>";
        return $"<w:style w:type=\"paragraph\" w:customStyle=\"{(size == 0 ? 1 : 0)}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:pPr>{paragraph}</w:pPr>{run}</w:style>";
    }
}
