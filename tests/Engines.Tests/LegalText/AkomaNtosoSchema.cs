using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Throughline.LegalText;

namespace Throughline.Engines.Tests.LegalText;

/// <summary>The OASIS schema beside the checkout.</summary>
internal static class AkomaNtosoSchema
{
    private const string Draft = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17";

    private static readonly Lock Gate = new();

    private static XmlSchemaSet? _schemas;

    /// <summary>What the schema finds wrong in a document; empty when it is valid.</summary>
    public static IReadOnlyList<string> Faults(string xml)
    {
        var faults = new List<string>();
        var document = XDocument.Parse(xml);
        lock (Gate)
        {
            document.Validate(Schemas(), (_, fault) => faults.Add(fault.Message));
        }
        return faults;
    }

    private static XmlSchemaSet Schemas()
    {
        if (_schemas is null)
        {
            var schemas = new XmlSchemaSet();
            schemas.Add("http://www.w3.org/XML/1998/namespace", XmlReader.Create(new MemoryStream(Laws.Bytes("akoma-ntoso/xml.xsd")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore }));
            // The schema at hand has the working draft's namespace; the standard's differs in nothing but its last step.
            var schema = Encoding.UTF8.GetString(Laws.Bytes("akoma-ntoso/akomantoso30.xsd")).Replace(Draft, AknWriter.Namespace, StringComparison.Ordinal);
            schemas.Add(AknWriter.Namespace, XmlReader.Create(new StringReader(schema.TrimStart('\ufeff'))));
            schemas.Compile();
            _schemas = schemas;
        }
        return _schemas;
    }
}
