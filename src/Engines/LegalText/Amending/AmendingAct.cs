using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Throughline.LegalText;

/// <summary>
/// The act that amends another, as Akoma Ntoso: each instruction is a paragraph with its modification (<c>mod</c>), the quoted words and
/// units marked as such, and each change is named in the metadata (<c>activeModifications</c>) with the place it works on.
/// </summary>
public static class AmendingAct
{
    private const string Source = "#throughline";

    /// <summary>The document with a declaration and a line feed at the end; it says what <see cref="Instructions.Write"/> says.</summary>
    /// <exception cref="ArgumentException">The language is none of <see cref="Instructions.Languages"/>.</exception>
    public static string Write(ActText older, ActText newer, string language, AmendingActHead head)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(head);
        var instructions = Instructions.Write(older, newer, language);
        var wording = InstructionWording.Of(language)!;
        var front = new Dictionary<string, string>(StringComparer.Ordinal);
        void Front(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                front[key] = value;
            }
        }
        Front("country", older.Front.GetValueOrDefault("country"));
        Front("adoption_date", head.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Front("number", head.Number);
        var act = new ActText(head.Title, language, older.Root, [], front);
        var text = new AknWriter.Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("akomaNtoso", AknWriter.Namespace);
            xml.WriteStartElement("act", AknWriter.Namespace);
            xml.WriteAttributeString("name", "amendingAct");
            xml.WriteAttributeString("contains", "singleVersion");
            xml.WriteStartElement("meta", AknWriter.Namespace);
            AknWriter.Identification(xml, act);
            if (instructions.Count > 0)
            {
                Analysis(xml, AknWriter.Addresses(older).Work, new AddressBook(older), instructions, wording);
            }
            AknWriter.References(xml);
            xml.WriteEndElement();
            xml.WriteStartElement("preface", AknWriter.Namespace);
            xml.WriteStartElement("p", AknWriter.Namespace);
            AknWriter.Leaf(xml, "docTitle", head.Title);
            xml.WriteEndElement();
            xml.WriteEndElement();
            Body(xml, instructions, wording);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text + "\n";
    }

    /// <summary>True when a file is Akoma Ntoso that names modifications: an amending act and not an act to be amended.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        const int Head = 1 << 20;
        var head = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        return head.Contains("akomaNtoso", StringComparison.Ordinal) && head.Contains("<mod", StringComparison.Ordinal) && head.AsSpan().TrimStart("\uFEFF \n\r\t").StartsWith("<");
    }

    /// <summary>Reads an amending act and carries it out on the act it amends; all of it or nothing. Its language tells the wording.</summary>
    public static InstructionReading Read(ActText older, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(older);
        InstructionReading Refused(int line, string reason) => new([], null, [new InstructionFault(line, "", "", reason)]);
        var (text, fault) = SourceText.Decode(bytes.Span);
        if (text is null)
        {
            return Refused(1, fault!.Message);
        }
        var (document, broken) = AknReader.Load(text);
        if (document is null)
        {
            return Refused(broken!.Line, broken.Message);
        }
        var language = Languages.ToBcp47(document.Descendants().FirstOrDefault(element => element.Name.LocalName == "FRBRlanguage")?.Attribute("language")?.Value ?? "");
        if (InstructionGrammar.Of(language) is not { } grammar)
        {
            return Refused(1, $"instructions in “{language}” are not read; they are read in {string.Join(", ", Instructions.Languages)}");
        }
        var read = new List<Instruction>();
        var faults = new List<InstructionFault>();
        foreach (var mod in document.Descendants().Where(element => element.Name.LocalName == "mod"))
        {
            var (words, quotes) = Words(mod);
            var holder = mod.Ancestors().FirstOrDefault(above => above.Elements().Any(child => child.Name.LocalName == "num"));
            var number = holder?.Elements().First(child => child.Name.LocalName == "num").Value.Trim().TrimEnd('.', ')') ?? "";
            var instruction = new Instruction(number, AknReader.Line(mod), Shown(words, quotes));
            if (quotes.Count > InstructionGrammar.MostQuotes)
            {
                faults.Add(InstructionFault.Of(instruction, "it quotes too much at once"));
                continue;
            }
            var (clauses, refusal) = grammar.Read(words, [], quotes);
            if (clauses is null)
            {
                faults.Add(InstructionFault.Of(instruction, refusal!));
                continue;
            }
            read.Add(instruction with { Clauses = clauses });
        }
        return Instructions.Carry(older, read, faults);
    }

    private static string Shown(string words, List<QuotedText> quotes)
    {
        var shown = new StringBuilder();
        foreach (var c in words)
        {
            var at = c - InstructionGrammar.FirstQuote;
            shown.Append(at >= 0 && at < quotes.Count ? "“" + (quotes[at].Units is { Count: > 0 } units ? PlainText.Line(units[0]) : quotes[at].Words) + "”" : c.ToString());
        }
        return shown.ToString();
    }

    private static void Analysis(XmlWriter xml, string work, AddressBook book, IReadOnlyList<Instruction> instructions, InstructionWording wording)
    {
        xml.WriteStartElement("analysis", AknWriter.Namespace);
        xml.WriteAttributeString("source", Source);
        xml.WriteStartElement("activeModifications", AknWriter.Namespace);
        var count = 0;
        for (var i = 0; i < instructions.Count; i++)
        {
            var (_, quotes, ends) = wording.Apart(instructions[i].Clauses);
            for (var clause = 0; clause < ends.Count; clause++)
            {
                var own = Enumerable.Range(clause == 0 ? 0 : ends[clause - 1], ends[clause] - (clause == 0 ? 0 : ends[clause - 1])).Select(quote => Quote(i, quote, quotes[quote])).ToList();
                foreach (var target in instructions[i].Clauses[clause].Where.SelectMany(where => book.Find(where, out _) ?? []))
                {
                    Modification(xml, ++count, i, instructions[i].Clauses[clause].What, $"{work}/!main~{target.Unit.EId}", own);
                }
            }
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Modification(XmlWriter xml, int count, int instruction, Amendment what, string href, List<string> quotes)
    {
        var (type, pos, old, @new) = what switch
        {
            WordsReplaced { New: "" } => ("repeal", null, quotes.Take(1), []),
            WordsReplaced => ("substitution", null, quotes.Take(1), quotes.Skip(1)),
            WordsAdded { After: not null } => ("insertion", "after", quotes.Take(1), quotes.Skip(1)),
            WordsAdded { Before: not null } => ("insertion", "before", quotes.Take(1), quotes.Skip(1)),
            WordsAdded => ("insertion", "end", [], quotes),
            UnitRepealed => ("repeal", null, [], quotes),
            UnitsInserted inserted => ("insertion", Position(inserted.Near), [], quotes),
            HeadingGiven => ("insertion", "start", [], quotes),
            UnitRenumbered or NumberReprinted => ("renumbering", null, quotes.Take(1), quotes.Skip(1)),
            UnitMoved moved => ("replacement", Position(moved.Near), [], quotes),
            _ => ("substitution", (string?)null, Enumerable.Empty<string>(), quotes.AsEnumerable()),
        };
        xml.WriteStartElement("textualMod", AknWriter.Namespace);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("eId", string.Create(CultureInfo.InvariantCulture, $"textualMod_{count}"));
        AknWriter.Value(xml, "source", "href", string.Create(CultureInfo.InvariantCulture, $"#mod_{instruction + 1}"));
        AknWriter.Value(xml, "destination", "href", href, pos is null ? [] : [("pos", pos)]);
        foreach (var quote in old)
        {
            AknWriter.Value(xml, "old", "href", "#" + quote);
        }
        foreach (var quote in @new)
        {
            AknWriter.Value(xml, "new", "href", "#" + quote);
        }
        xml.WriteEndElement();
    }

    private static string Position(Nearness near) => near switch { Nearness.After => "after", Nearness.Before => "before", Nearness.First => "start", _ => "end" };

    private static string Quote(int instruction, int quote, QuotedText text) =>
        string.Create(CultureInfo.InvariantCulture, $"mod_{instruction + 1}__{(text.Said is null ? "qtext" : "qstr")}_{quote + 1}");

    private static void Body(XmlWriter xml, IReadOnlyList<Instruction> instructions, InstructionWording wording)
    {
        xml.WriteStartElement("body", AknWriter.Namespace);
        xml.WriteStartElement("article", AknWriter.Namespace);
        xml.WriteAttributeString("eId", "art_1");
        xml.WriteStartElement(instructions.Count == 0 ? "content" : "intro", AknWriter.Namespace);
        AknWriter.Leaf(xml, "p", wording.Opening);
        xml.WriteEndElement();
        for (var i = 0; i < instructions.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            xml.WriteStartElement("paragraph", AknWriter.Namespace);
            xml.WriteAttributeString("eId", "art_1__para_" + number);
            AknWriter.Leaf(xml, "num", number + ".");
            xml.WriteStartElement("content", AknWriter.Namespace);
            xml.WriteStartElement("p", AknWriter.Namespace);
            Modifying(xml, i, instructions[i], wording);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Modifying(XmlWriter xml, int instruction, Instruction said, InstructionWording wording)
    {
        var (text, quotes, _) = wording.Apart(said.Clauses);
        var (open, close) = wording.Marks;
        xml.WriteStartElement("mod", AknWriter.Namespace);
        xml.WriteAttributeString("eId", string.Create(CultureInfo.InvariantCulture, $"mod_{instruction + 1}"));
        var plain = new StringBuilder();
        foreach (var c in text)
        {
            if (c < InstructionGrammar.FirstQuote || c - InstructionGrammar.FirstQuote >= quotes.Count)
            {
                plain.Append(c == '\n' ? ' ' : c);
                continue;
            }
            xml.WriteString(plain.ToString());
            plain.Clear();
            var at = c - InstructionGrammar.FirstQuote;
            var id = Quote(instruction, at, quotes[at]);
            xml.WriteStartElement(quotes[at].Said is null ? "quotedText" : "quotedStructure", AknWriter.Namespace);
            xml.WriteAttributeString("eId", id);
            xml.WriteAttributeString("startQuote", open);
            xml.WriteAttributeString("endQuote", close);
            foreach (var unit in quotes[at].Said ?? [])
            {
                AknWriter.Unit(xml, unit, UnitKind.Act, id + "__");
            }
            if (quotes[at].Said is null)
            {
                xml.WriteString(quotes[at].Words);
            }
            xml.WriteEndElement();
        }
        xml.WriteString(plain.ToString());
        xml.WriteEndElement();
    }

    // The words of a modification with a character of the private area for each quotation.
    private static (string Words, List<QuotedText> Quotes) Words(XElement mod)
    {
        var words = new StringBuilder();
        var quotes = new List<QuotedText>();
        foreach (var node in mod.Nodes())
        {
            switch (node)
            {
                case XText text:
                    words.Append(text.Value);
                    break;
                case XElement { Name.LocalName: "quotedText" } quoted:
                    words.Append((char)Math.Min(InstructionGrammar.FirstQuote + quotes.Count, '\uF8FF'));
                    quotes.Add(new QuotedText(Spaced(quoted.Value)));
                    break;
                case XElement { Name.LocalName: "quotedStructure" } quoted:
                    words.Append((char)Math.Min(InstructionGrammar.FirstQuote + quotes.Count, '\uF8FF'));
                    quotes.Add(new QuotedText("", AknTree.Quoted(quoted)));
                    break;
                case XElement inner:
                    words.Append(AknText.Flat(inner));
                    break;
            }
        }
        return (words.ToString(), quotes);
    }

    private static string Spaced(string words) => words.ReplaceLineEndings(" ").Trim();
}
