using System.Xml.Linq;

namespace Throughline.LegalText;

/// <summary>The hierarchy of an Akoma Ntoso body as units.</summary>
internal sealed class AknTree(List<UnreadLine> unread)
{
    /// <summary>Prefix of the class by which the writer tells a kind that the element alone would not give.</summary>
    public const string KindClass = "unit-";

    private static readonly Dictionary<string, UnitKind> Hierarchy = new(StringComparer.Ordinal)
    {
        ["part"] = UnitKind.Part, ["subpart"] = UnitKind.Part, ["book"] = UnitKind.Part, ["title"] = UnitKind.Part, ["subtitle"] = UnitKind.Part,
        ["tome"] = UnitKind.Part, ["chapter"] = UnitKind.Chapter, ["subchapter"] = UnitKind.Chapter, ["section"] = UnitKind.Section,
        ["division"] = UnitKind.Section, ["subdivision"] = UnitKind.Section, ["article"] = UnitKind.Article, ["rule"] = UnitKind.Article,
        ["paragraph"] = UnitKind.Paragraph, ["subsection"] = UnitKind.Paragraph, ["clause"] = UnitKind.Paragraph, ["level"] = UnitKind.Paragraph,
        ["subrule"] = UnitKind.Paragraph, ["subparagraph"] = UnitKind.Point, ["subclause"] = UnitKind.Point, ["point"] = UnitKind.Point,
        ["indent"] = UnitKind.Point, ["item"] = UnitKind.Point, ["list"] = UnitKind.Point, ["sublist"] = UnitKind.Point, ["alinea"] = UnitKind.Subparagraph,
        ["proviso"] = UnitKind.Subparagraph, ["transitional"] = UnitKind.Subparagraph, ["hcontainer"] = UnitKind.Part, ["crossHeading"] = UnitKind.Part,
    };

    /// <summary>The kind a hierarchical element has below a parent, when nothing else tells it.</summary>
    public static UnitKind KindOf(string element, bool numbered, UnitKind parent, string? name = null)
    {
        if (element == "hcontainer" && name is not null)
        {
            return name switch { "note" => UnitKind.Note, "annex" or "schedule" => UnitKind.Annex, "preamble" => UnitKind.Preamble, _ => UnitKind.Part };
        }
        var kind = Hierarchy[element];
        var list = parent is UnitKind.Point or UnitKind.Subpoint;
        return kind switch
        {
            UnitKind.Paragraph or UnitKind.Point when !numbered && element is "paragraph" or "subparagraph" or "level" => UnitKind.Subparagraph,
            UnitKind.Paragraph => list ? UnitKind.Subpoint : parent == UnitKind.Paragraph ? UnitKind.Point : UnitKind.Paragraph,
            UnitKind.Point => list ? UnitKind.Subpoint : UnitKind.Point,
            _ => kind,
        };
    }

    /// <summary>The units of quoted wording with the addresses they have in the act they are quoted for; each carries the address of the quotation before its own.</summary>
    public static IReadOnlyList<Unit> Quoted(XElement quotedStructure)
    {
        var unread = new List<UnreadLine>();
        var holder = new Node(UnitKind.Act, 0);
        new AknTree(unread).Container(quotedStructure, holder);
        var prefix = quotedStructure.Attribute("eId")?.Value + "__";
        Bare(holder, prefix);
        return new Addresses(unread).Freeze(holder).Children;
    }

    private static void Bare(Node node, string prefix)
    {
        if (node.EId is { } eId && eId.StartsWith(prefix, StringComparison.Ordinal) && eId.Length > prefix.Length)
        {
            node.EId = eId[prefix.Length..];
        }
        foreach (var child in node.Children)
        {
            Bare(child, prefix);
        }
    }

    /// <summary>Adds what a body or a hierarchical element holds.</summary>
    public void Container(XElement element, Node node)
    {
        foreach (var child in element.Elements())
        {
            var name = child.Name.LocalName;
            switch (name)
            {
                case "num" or "heading" or "subheading":
                    break;
                case "content" or "intro" or "wrapUp":
                    Content(child, node, name == "wrapUp");
                    break;
                case "componentRef" or "portionBody" or "portion" or "body" or "mainBody" or "doc" or "act" or "meta":
                    if (name != "meta" && name != "componentRef")
                    {
                        Container(child, node);
                    }
                    break;
                default:
                    if (Hierarchy.ContainsKey(name) && child.HasElements)
                    {
                        Unit(child, node);
                    }
                    else
                    {
                        Loose(child, node);
                    }
                    break;
            }
        }
    }

    /// <summary>Conclusions, attachments and whatever else follows the body.</summary>
    public void Trailing(XElement element, Node act)
    {
        switch (element.Name.LocalName)
        {
            case "attachments" or "components":
                foreach (var inner in element.Elements())
                {
                    var annex = act.Add(new Node(UnitKind.Annex, AknReader.Line(inner)) { EId = inner.Attribute("eId")?.Value, WId = inner.Attribute("wId")?.Value });
                    annex.Heading = Child(inner, "heading");
                    annex.Num = Child(inner, "num");
                    Container(inner, annex);
                }
                break;
            default:
                Loose(element, act);
                break;
        }
    }

    private void Unit(XElement element, Node parent)
    {
        var name = element.Name.LocalName;
        var num = Child(element, "num");
        var told = element.Attribute("class")?.Value.Split(' ').FirstOrDefault(word => word.StartsWith(KindClass, StringComparison.Ordinal));
        var kind = told is not null && UnitKindNames.TryParse(told[KindClass.Length..], out var given) ? given
            : KindOf(name, num is not null, parent.Kind == UnitKind.Subparagraph ? UnitKind.Section : parent.Kind, element.Attribute("name")?.Value);
        var node = parent.Add(new Node(kind, AknReader.Line(element))
        {
            Num = num,
            Heading = Headings(element),
            Address = num is null ? "" : AddressOf(num),
            EId = Clean(element.Attribute("eId")?.Value ?? element.Attribute("id")?.Value),
            WId = Clean(element.Attribute("wId")?.Value),
        });
        Container(element, node);
        if (!element.Elements().Any(child => child.Name.LocalName is "content" or "intro" or "wrapUp" || Hierarchy.ContainsKey(child.Name.LocalName)) && node.IsEmpty && name == "crossHeading")
        {
            node.Heading ??= AknText.Flat(element);
        }
    }

    private void Content(XElement content, Node node, bool after)
    {
        var blocks = new List<object>();
        foreach (var child in content.Elements())
        {
            if (child.Name.LocalName is "blockList" or "ul" or "ol")
            {
                blocks.Add(child);
            }
            else
            {
                blocks.AddRange(AknText.Blocks(new XElement("x", child)).Select(block => (object)(block with { Line = AknReader.Line(child) })));
            }
        }
        if (!content.HasElements)
        {
            var words = AknText.Flat(content);
            if (words.Length > 0)
            {
                Words(new AknBlock(words, AknReader.Line(content), content, null, null), node, after);
            }
        }
        foreach (var block in blocks)
        {
            if (block is XElement list)
            {
                List(list, node);
            }
            else
            {
                Words((AknBlock)block, node, after);
            }
        }
    }

    private static void Words(AknBlock block, Node node, bool after)
    {
        if (node.IsEmpty && !after)
        {
            node.Text = block.Text;
        }
        else
        {
            node.Add(new Node(UnitKind.Subparagraph, block.Line) { Text = block.Text, EId = Clean(block.EId), WId = Clean(block.WId) });
        }
    }

    private void List(XElement list, Node node)
    {
        foreach (var child in list.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "listIntroduction" or "listWrapUp":
                    Words(new AknBlock(AknText.Flat(child), AknReader.Line(child), child, child.Attribute("eId")?.Value, null), node, child.Name.LocalName == "listWrapUp");
                    break;
                case "item" or "li":
                    var num = Child(child, "num");
                    var kind = node.Kind is UnitKind.Point or UnitKind.Subpoint ? UnitKind.Subpoint : UnitKind.Point;
                    var item = node.Add(new Node(kind, AknReader.Line(child)) { Num = num, Heading = Headings(child), Address = num is null ? "" : AddressOf(num), EId = Clean(child.Attribute("eId")?.Value) });
                    var body = new XElement("x", child.Nodes().Where(inner => inner is not XElement { Name.LocalName: "num" or "heading" or "subheading" }));
                    Content(Wrapped(body), item, false);
                    break;
                default:
                    Loose(child, node);
                    break;
            }
        }
    }

    /// <summary>Text that stands directly in a list item becomes a paragraph.</summary>
    private static XElement Wrapped(XElement body) =>
        body.Nodes().OfType<XText>().Any(text => !string.IsNullOrWhiteSpace(text.Value)) && !body.Elements().Any(child => child.Name.LocalName is "p" or "blockList" or "ul" or "ol")
            ? new XElement("x", new XElement("p", body.Nodes())) : body;

    private void Loose(XElement element, Node node)
    {
        foreach (var block in AknText.Blocks(new XElement("x", element)))
        {
            var line = AknReader.Line(element);
            node.Add(new Node(UnitKind.Subparagraph, line) { Text = block.Text });
            unread.Add(new UnreadLine(line, block.Text, $"<{element.Name.LocalName}> is not a known unit; kept as text"));
        }
    }

    private static string? Headings(XElement element)
    {
        var parts = element.Elements().Where(child => child.Name.LocalName is "heading" or "subheading").Select(AknText.Flat).Where(text => text.Length > 0).ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static string? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name) is { } found && AknText.Flat(found) is { Length: > 0 } text ? text : null;

    private static string? Clean(string? eId) => string.IsNullOrWhiteSpace(eId) || eId.Any(char.IsWhiteSpace) ? null : eId;

    private static string AddressOf(string num)
    {
        for (var at = 0; at < num.Length; at++)
        {
            var i = at;
            if (char.IsAsciiDigit(num[at]) && Numbers.Read(num, ref i, roman: false) is { } address)
            {
                return address;
            }
        }
        var letters = new string([.. num.Where(char.IsLetterOrDigit)]);
        return letters.Length is > 0 and < 20 ? letters : "";
    }
}
