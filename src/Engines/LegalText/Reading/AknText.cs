using System.Text;
using System.Xml.Linq;

namespace Throughline.LegalText;

/// <summary>A paragraph of an Akoma Ntoso document, flat.</summary>
internal sealed record AknBlock(string Text, int Line, XElement Element, string? EId, string? WId);

/// <summary>Flattens Akoma Ntoso content to words: blocks apart, inline elements together.</summary>
internal static class AknText
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "p", "block", "li", "item", "tr", "td", "th", "tocItem", "listIntroduction", "listWrapUp", "quotedStructure", "embeddedStructure", "blockContainer",
        "blockList", "ul", "ol", "table", "toc", "formula", "recital", "citation", "num", "heading", "subheading", "content", "intro", "wrapUp", "caption",
        "section", "subsection", "article", "paragraph", "subparagraph", "point", "chapter", "part", "container", "longTitle", "recitals", "citations", "preface",
        "preamble", "hcontainer", "crossHeading", "div", "docketNumber", "alinea", "list", "indent", "clause", "subclause", "title", "book", "division", "br", "span",
    };

    private static readonly HashSet<string> Transparent = new(StringComparer.Ordinal)
    {
        "blockContainer", "container", "longTitle", "formula", "recitals", "recital", "citations", "citation", "preface", "preamble", "coverPage", "toc", "ul", "ol",
        "table", "div", "blockList", "content", "intro", "wrapUp", "foreign", "conclusions",
    };

    /// <summary>The paragraphs inside an element, in order; every word of the element is in exactly one of them.</summary>
    public static List<AknBlock> Blocks(XElement element)
    {
        var blocks = new List<AknBlock>();
        Collect(element, blocks);
        return blocks;
    }

    /// <summary>All words of an element on one line.</summary>
    public static string Flat(XElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return Inline.Spaces(text.ToString());
    }

    private static void Collect(XElement element, List<AknBlock> blocks)
    {
        var loose = new StringBuilder();
        void Close(XElement at)
        {
            var words = Inline.Spaces(loose.ToString());
            loose.Clear();
            if (words.Length > 0)
            {
                blocks.Add(new AknBlock(words, AknReader.Line(at), at, null, null));
            }
        }
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                loose.Append(text.Value);
            }
            else if (node is XElement inner)
            {
                if (Transparent.Contains(inner.Name.LocalName))
                {
                    Close(inner);
                    Collect(inner, blocks);
                }
                else if (BlockNames.Contains(inner.Name.LocalName))
                {
                    Close(inner);
                    var words = Flat(inner);
                    if (words.Length > 0)
                    {
                        blocks.Add(new AknBlock(words, AknReader.Line(inner), inner, inner.Attribute("eId")?.Value, inner.Attribute("wId")?.Value));
                    }
                }
                else
                {
                    Append(inner, loose);
                }
            }
        }
        Close(element);
    }

    private static void Append(XElement element, StringBuilder text)
    {
        var name = element.Name.LocalName;
        if (name == "sup" && element.Value is { Length: > 0 } raised && raised.All(char.IsAsciiDigit))
        {
            text.Append(Superscripts.Raise(raised));
            return;
        }
        var block = BlockNames.Contains(name);
        if (block)
        {
            text.Append(' ');
        }
        text.Append(element.Attribute("startQuote")?.Value);
        var inside = text.Length;
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement inner)
            {
                Append(inner, text);
            }
        }
        if (element.Attribute("endQuote")?.Value is { } end)
        {
            while (text.Length > inside && char.IsWhiteSpace(text[^1]))
            {
                text.Length--;
            }
            while (text.Length > inside && char.IsWhiteSpace(text[inside]))
            {
                text.Remove(inside, 1);
            }
            text.Append(end);
        }
        if (block)
        {
            text.Append(' ');
        }
    }
}
