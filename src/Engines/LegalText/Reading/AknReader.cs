using System.Xml;
using System.Xml.Linq;

namespace Throughline.LegalText;

/// <summary>Akoma Ntoso XML to an act. Any version of the namespace is read; document types and entities are refused.</summary>
internal static class AknReader
{
    private const int Deepest = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = SourceText.Limit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static ActReadResult Read(string text, string fileName)
    {
        var (document, fault) = Load(text);
        return document is null ? ActReadResult.Refused(fault!) : Act(document.Root!, fileName);
    }

    /// <summary>The document, or the line that says why it is not read.</summary>
    internal static (XDocument? Document, ReadFault? Fault) Load(string text)
    {
        try
        {
            if (TooDeep(text) is { } deep)
            {
                return (null, new ReadFault(deep, $"Line {deep}: elements are nested more than {Deepest} deep; no act is. Check the file."));
            }
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return (XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo), null);
        }
        catch (XmlException broken)
        {
            var declared = text.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
            if (declared >= 0 && broken.Message.Contains("DTD", StringComparison.Ordinal))
            {
                var line = 1 + text.AsSpan(0, declared).Count('\n');
                return (null, new ReadFault(line, $"Line {line}: a document type declaration is refused, because it can pull in other files. Remove <!DOCTYPE …>."));
            }
            return (null, new ReadFault(broken.LineNumber, $"Line {broken.LineNumber}, column {broken.LinePosition}: not well-formed XML. {FirstSentence(broken.Message)}"));
        }
    }

    private static int? TooDeep(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return ((IXmlLineInfo)reader).LineNumber;
            }
        }
        return null;
    }

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". Line ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..(end + 1)]).ReplaceLineEndings(" ");
    }

    private static ActReadResult Act(XElement root, string fileName)
    {
        var document = root.Name.LocalName == "akomaNtoso" ? root.Elements().FirstOrDefault(element => element.Name.LocalName is not "meta" and not "components") : null;
        if (document is null)
        {
            return ActReadResult.Refused(Line(root), $"Line {Line(root)}: the XML begins with <{root.Name.LocalName}>, not with <akomaNtoso>. Only Akoma Ntoso XML is read.");
        }
        var act = new Node(UnitKind.Act, Line(document));
        var unread = new List<UnreadLine>();
        var builder = new AknTree(unread);
        Front(document, act);
        foreach (var element in document.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "meta" or "coverPage" or "preface" or "preamble":
                    break;
                case "body" or "portionBody" or "mainBody" or "collectionBody" or "debateBody" or "amendmentBody" or "fragmentBody" or "judgmentBody":
                    builder.Container(element, act);
                    break;
                default:
                    builder.Trailing(element, act);
                    break;
            }
        }
        if (act.Children.TrueForAll(child => child.Kind == UnitKind.Preamble))
        {
            return ActReadResult.Refused(Line(document), "No provision was found in the body of the Akoma Ntoso document.");
        }
        Untold(document, unread);
        var tree = new Addresses(unread).Freeze(act);
        var identification = Identification(document);
        var title = act.Heading ?? identification.GetValueOrDefault("title") ?? Path.GetFileNameWithoutExtension(fileName);
        unread.Sort((a, b) => a.Line.CompareTo(b.Line));
        return ActReadResult.Read(new ActText(title, identification.GetValueOrDefault("language") ?? "und", tree, unread, identification));
    }

    /// <summary>Cover, preface and preamble: the title, then everything else as the preamble, in order.</summary>
    private static void Front(XElement document, Node act)
    {
        var blocks = document.Elements().Where(element => element.Name.LocalName is "coverPage" or "preface" or "preamble")
            .SelectMany(element => AknText.Blocks(element).Select(block => (Block: block, Part: element))).ToList();
        var own = blocks.FindIndex(block => Holds(block.Block.Element, "shortTitle"));
        var title = own >= 0 ? own : blocks.FindIndex(block => Holds(block.Block.Element, "docTitle"));
        if (title == 0)
        {
            act.Heading = blocks[0].Block.Text;
            blocks.RemoveAt(0);
        }
        if (blocks.Count == 0)
        {
            return;
        }
        var preamble = act.Add(new Node(UnitKind.Preamble, blocks[0].Block.Line));
        preamble.Text = blocks[0].Block.Text;
        foreach (var (block, _) in blocks.Skip(1))
        {
            preamble.Add(new Node(UnitKind.Subparagraph, block.Line) { Text = block.Text, EId = block.EId, WId = block.WId });
        }
    }

    // What the tree does not hold is said, so that nobody believes it was written again.
    private static void Untold(XElement document, List<UnreadLine> unread)
    {
        foreach (var part in document.Elements().Where(element => element.Name.LocalName == "meta").Elements())
        {
            var entries = part.Descendants().Count(element => !element.HasElements);
            if (part.Name.LocalName is not "identification" && entries > 0 && part.Attribute("source")?.Value != "#throughline")
            {
                unread.Add(new UnreadLine(Line(part), part.Name.LocalName, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"metadata with {entries} entries is not part of the text; it stays in the source file only")));
            }
        }
    }

    private static bool Holds(XElement element, string name) => element.DescendantsAndSelf().Any(inner => inner.Name.LocalName == name);

    private static Dictionary<string, string> Identification(XElement document)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var identification = document.Elements().FirstOrDefault(element => element.Name.LocalName == "meta")?.Elements()
            .FirstOrDefault(element => element.Name.LocalName == "identification");
        var work = identification?.Elements().FirstOrDefault(element => element.Name.LocalName == "FRBRWork");
        var expression = identification?.Elements().FirstOrDefault(element => element.Name.LocalName == "FRBRExpression");
        void Take(string key, XElement? of, string name, string attribute)
        {
            if (of?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Attribute(attribute)?.Value is { Length: > 0 } value)
            {
                found.TryAdd(key, value);
            }
        }
        Take("work", work, "FRBRuri", "value");
        Take("expression", expression, "FRBRuri", "value");
        Take("country", work, "FRBRcountry", "value");
        Take("number", work, "FRBRnumber", "value");
        Take("publication_date", work, "FRBRdate", "date");
        Take("last_updated", expression, "FRBRdate", "date");
        Take("title", work, "FRBRalias", "value");
        Take("language", expression, "FRBRlanguage", "language");
        if (found.GetValueOrDefault("language") is { } code)
        {
            found["language"] = Languages.ToBcp47(code);
        }
        return found;
    }

    internal static int Line(XObject node) => node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
}
