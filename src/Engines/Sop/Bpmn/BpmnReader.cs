using System.Xml;
using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>Reads BPMN 2.0 XML. Nothing in a file can make it throw, open another file or reach the network.</summary>
public static class BpmnReader
{
    private const int LargestBytes = 20 * 1024 * 1024;
    private const int Deepest = 300;

    /// <summary>The document, or the first fault with its line, its column and what to do.</summary>
    /// <param name="xml">The file in any encoding an XML declaration or byte-order mark can name, at most 20 MB.</param>
    /// <param name="fileName">Name shown in messages about the file as a whole; no path is opened.</param>
    public static BpmnReadResult Read(ReadOnlyMemory<byte> xml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (xml.Length > LargestBytes)
            return BpmnReadResult.Refused(1, 1, $"the file has more than {LargestBytes / 1024 / 1024} MB; a process model has far less, export it again without pictures");
        if (xml.Length == 0)
            return BpmnReadResult.Refused(1, 1, "the file is empty; export the process as BPMN 2.0");
        try
        {
            return Parse(xml.ToArray());
        }
        catch (XmlException bad)
        {
            var dtd = bad.Message.Contains("DTD", StringComparison.Ordinal);
            var encoding = bad.Message.Contains("encoding", StringComparison.OrdinalIgnoreCase) || bad.InnerException is System.Text.DecoderFallbackException or ArgumentException;
            return BpmnReadResult.Refused(bad.LineNumber, bad.LinePosition, encoding ? "the text encoding is not known here, or the text is not in it; save the file as UTF-8" : dtd
                ? "the file declares a document type (DTD), which BPMN has no use for and this reader refuses; take the <!DOCTYPE> out"
                : "this is not well-formed XML here; export the process again as BPMN 2.0");
        }
        catch (Exception bad) when (bad is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return BpmnReadResult.Refused(1, 1, "the text encoding is not known here; save the file as UTF-8");
        }
    }

    private static BpmnReadResult Parse(byte[] bytes)
    {
        if (TooDeep(bytes) is { } deep)
            return deep;
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        return Foreign(document.Root!) ?? Doubled(document.Root!) ?? Dangling(document.Root!) ?? BpmnReadResult.Of(new BpmnDocument(document));
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestBytes,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    private static BpmnReadResult? TooDeep(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings());
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
                return BpmnReadResult.Refused(((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition, $"elements are nested deeper than {Deepest}; flatten the sub-processes");
        }
        return null;
    }

    private static BpmnReadResult? Foreign(XElement root)
    {
        if (root.IsModel("definitions"))
        {
            return root.Elements().Any(e => e.Name.Namespace == BpmnNames.Model && e.Name.LocalName is "process" or "collaboration" or "choreography" or "globalTask" or "globalUserTask" or "globalConversation")
                ? null
                : At(root, "the file holds no process; add one, or export the whole model");
        }
        var (space, name) = (root.Name.NamespaceName, Shown.Short(root.Name.LocalName));
        if (space.Contains("wfmc.org", StringComparison.OrdinalIgnoreCase) || root.Name.LocalName is "Package" or "WorkflowProcess")
            return At(root, "this is XPDL, not BPMN 2.0; export the model as BPMN 2.0 XML");
        if (space.Contains("BPMN", StringComparison.OrdinalIgnoreCase) || root.Name.LocalName is "definitions" or "BpmnDiagram" or "BusinessProcessDiagram")
            return At(root, $"'{name}' is in the namespace '{Shown.Short(space)}', which is not BPMN 2.0 ('{BpmnNames.Model}'); a file of BPMN 1.x or of a draft must be exported again as BPMN 2.0");
        return At(root, $"the file begins with '{name}', not with the 'definitions' of BPMN 2.0 ('{BpmnNames.Model}'); export the model as BPMN 2.0 XML");
    }

    private static BpmnReadResult? Doubled(XElement root)
    {
        var seen = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var element in root.DescendantsAndSelf().Where(e => e.Name.Namespace == BpmnNames.Model && e.Id() is not null))
        {
            if (!seen.TryAdd(element.Id()!, element))
                return At(element, $"the id '{Shown.Short(element.Id()!)}' stands twice (first on line {seen[element.Id()!].Line()}); give one of the elements another id");
        }
        return null;
    }

    private static BpmnReadResult? Dangling(XElement root)
    {
        var ids = root.Descendants().Where(e => e.Name.Namespace == BpmnNames.Model).Select(e => e.Id()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var element in root.Descendants().Where(e => e.Name.Namespace == BpmnNames.Model))
        {
            string[] needed = element.Name.LocalName switch
            {
                "sequenceFlow" or "messageFlow" => ["sourceRef", "targetRef"],
                "boundaryEvent" => ["attachedToRef"],
                _ => [],
            };
            foreach (var key in needed)
            {
                if (element.Attribute(key)?.Value is not { } reference)
                    return At(element, $"the {element.Name.LocalName} '{Shown.Short(element.Id() ?? "")}' has no {key}; connect it or take it out");
                if (!ids.Contains(BpmnNames.Local(reference)) && !ids.Contains(reference.Trim()))
                    return At(element, $"the {element.Name.LocalName} '{Shown.Short(element.Id() ?? "")}' points to '{Shown.Short(reference)}', which the file does not hold; connect it or take it out");
            }
        }
        return null;
    }

    private static BpmnReadResult At(XElement element, string message) => BpmnReadResult.Refused(element.Line(), element.Column(), message);
}
