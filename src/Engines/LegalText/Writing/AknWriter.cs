using System.Text;
using System.Xml;

namespace Throughline.LegalText;

/// <summary>
/// An act as Akoma Ntoso 1.0 XML. Reading it back gives the same tree: addresses are kept as <c>eId</c> and <c>wId</c>, and a kind the
/// element does not tell is kept in its <c>class</c>.
/// </summary>
public static class AknWriter
{
    /// <summary>The namespace of the OASIS standard of 29 August 2018.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const string Unknown = "0001-01-01";

    /// <summary>The document with a declaration and a line feed at the end. Country, number and dates are taken from the front matter.</summary>
    public static string Write(ActText act)
    {
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("akomaNtoso", Namespace);
            xml.WriteStartElement("act", Namespace);
            xml.WriteAttributeString("name", "act");
            Meta(xml, act);
            if (act.Root.Heading is { } title)
            {
                xml.WriteStartElement("preface", Namespace);
                xml.WriteStartElement("p", Namespace);
                Leaf(xml, "docTitle", title);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            var children = act.Root.Children.ToList();
            if (children.FirstOrDefault() is { Kind: UnitKind.Preamble } preamble && IsPlain(preamble))
            {
                Preamble(xml, preamble);
                children.RemoveAt(0);
            }
            xml.WriteStartElement("body", Namespace);
            foreach (var child in children)
            {
                Unit(xml, child, UnitKind.Act);
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text + "\n";
    }

    private static void Meta(XmlWriter xml, ActText act)
    {
        xml.WriteStartElement("meta", Namespace);
        Identification(xml, act);
        References(xml);
        xml.WriteEndElement();
    }

    /// <summary>The references every document has: who wrote it.</summary>
    internal static void References(XmlWriter xml)
    {
        xml.WriteStartElement("references", Namespace);
        xml.WriteAttributeString("source", "#throughline");
        Value(xml, "TLCOrganization", "eId", "throughline", ("href", "/akn/ontology/organization/throughline"), ("showAs", "Throughline"));
        xml.WriteEndElement();
    }

    /// <summary>The address of the act as a work, and of its version in its language.</summary>
    internal static (string Work, string Expression, string Country, string Date, string Version, string Number, string Language) Addresses(ActText act)
    {
        string Front(params string[] keys) => keys.Select(act.Front.GetValueOrDefault).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "";
        var country = Front("country") is { Length: 2 } code ? code.ToLowerInvariant() : "un";
        var date = Date(Front("adoption_date", "adopted", "promulgation_date", "publication_date"));
        var version = Date(Front("in_force", "effective_from", "last_updated", "publication_date"));
        var number = Slug(Front("official_number", "identifier", "number"), act.Title);
        var language = Languages.ToThree(act.Language);
        var work = $"/akn/{country}/act/{date}/{number}";
        return (work, $"{work}/{language}@{version}", country, date, version, number, language);
    }

    /// <summary>The identification of an act from its front matter.</summary>
    internal static void Identification(XmlWriter xml, ActText act)
    {
        var (work, expression, country, date, version, number, language) = Addresses(act);
        xml.WriteStartElement("identification", Namespace);
        xml.WriteAttributeString("source", "#throughline");
        foreach (var (name, uri, day) in new[] { ("FRBRWork", work, date), ("FRBRExpression", expression, version), ("FRBRManifestation", expression + ".akn", version) })
        {
            xml.WriteStartElement(name, Namespace);
            Value(xml, "FRBRthis", "value", uri + (name == "FRBRManifestation" ? "" : "/!main"));
            Value(xml, "FRBRuri", "value", uri);
            if (name == "FRBRWork")
            {
                Value(xml, "FRBRalias", "value", act.Title, ("name", "title"));
            }
            Value(xml, "FRBRdate", "date", day, ("name", day == Unknown ? "unknown" : name == "FRBRWork" ? "adoption" : "version"));
            Value(xml, "FRBRauthor", "href", "#throughline");
            if (name == "FRBRWork")
            {
                Value(xml, "FRBRcountry", "value", country);
                Value(xml, "FRBRnumber", "value", number);
            }
            else if (name == "FRBRExpression")
            {
                Value(xml, "FRBRlanguage", "language", language);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Preamble(XmlWriter xml, Unit preamble)
    {
        xml.WriteStartElement("preamble", Namespace);
        Paragraph(xml, preamble.Text);
        foreach (var child in preamble.Children)
        {
            Paragraph(xml, child.Text, child);
        }
        xml.WriteEndElement();
    }

    private static bool IsPlain(Unit preamble) =>
        preamble is { Num: null, Heading: null, EId: "preamble", WId: "preamble", Text.Length: > 0 }
        && preamble.Children.All(child => child is { Kind: UnitKind.Subparagraph, Num: null, Heading: null, Text.Length: > 0, Children.Count: 0 });

    /// <summary>A unit with everything below it; a prefix keeps the addresses of quoted wording apart.</summary>
    internal static void Unit(XmlWriter xml, Unit unit, UnitKind parent, string prefix = "")
    {
        var (element, name) = unit.Kind switch
        {
            UnitKind.Note => ("hcontainer", "note"),
            UnitKind.Annex => ("hcontainer", "annex"),
            UnitKind.Preamble => ("hcontainer", "preamble"),
            UnitKind.Subpoint => ("point", null),
            UnitKind.Act => ("hcontainer", "act"),
            var kind => (kind.Name(), null),
        };
        xml.WriteStartElement(element, Namespace);
        if (AknTree.KindOf(element, unit.Num is not null, parent, name) != unit.Kind)
        {
            xml.WriteAttributeString("class", AknTree.KindClass + unit.Kind.Name());
        }
        if (name is not null)
        {
            xml.WriteAttributeString("name", name);
        }
        xml.WriteAttributeString("eId", prefix + unit.EId);
        if (unit.WId != unit.EId)
        {
            xml.WriteAttributeString("wId", unit.WId);
        }
        if (unit.Num is not null)
        {
            Leaf(xml, "num", unit.Num);
        }
        if (unit.Heading is not null)
        {
            Leaf(xml, "heading", unit.Heading);
        }
        if (unit.Children.Count == 0 || unit.Text.Length > 0)
        {
            xml.WriteStartElement(unit.Children.Count == 0 ? "content" : "intro", Namespace);
            Paragraph(xml, unit.Text);
            xml.WriteEndElement();
        }
        foreach (var child in unit.Children)
        {
            Unit(xml, child, unit.Kind == UnitKind.Subparagraph ? UnitKind.Section : unit.Kind, prefix);
        }
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, string text, Unit? addressed = null)
    {
        xml.WriteStartElement("p", Namespace);
        if (addressed is not null)
        {
            xml.WriteAttributeString("eId", addressed.EId);
            if (addressed.WId != addressed.EId)
            {
                xml.WriteAttributeString("wId", addressed.WId);
            }
        }
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    internal static void Leaf(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    internal static void Value(XmlWriter xml, string name, string attribute, string value, params (string Name, string Value)[] more)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString(attribute, value);
        foreach (var (other, text) in more)
        {
            xml.WriteAttributeString(other, text);
        }
        xml.WriteEndElement();
    }

    private static string Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _) ? text : Unknown;

    private static string Slug(string number, string title)
    {
        var words = (number.Length > 0 ? number : title).ToLowerInvariant();
        var slug = new StringBuilder();
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        var made = slug.ToString().Trim('-');
        return made.Length == 0 ? "unknown" : made[..Math.Min(made.Length, 60)].Trim('-');
    }

    internal sealed class Utf8Writer : StringWriter
    {
        public Utf8Writer()
            : base(System.Globalization.CultureInfo.InvariantCulture)
        {
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
