using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>The names of BPMN 2.0 (OMG formal/2011-01-03) and of our own extension.</summary>
internal static class BpmnNames
{
    public static readonly XNamespace Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Diagram = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static readonly XNamespace Bounds = "http://www.omg.org/spec/DD/20100524/DC";
    public static readonly XNamespace Interchange = "http://www.omg.org/spec/DD/20100524/DI";

    /// <summary>What the procedure format holds and BPMN has no place for.</summary>
    public static readonly XNamespace Own = "urn:throughline:sop:1";

    public static string? Id(this XElement element) => element.Attribute("id")?.Value;

    public static bool IsModel(this XElement element, string name) => element.Name.Namespace == Model && element.Name.LocalName == name;

    /// <summary>References are qualified names: what stands before the colon is a prefix of the file.</summary>
    public static string Local(string reference)
    {
        var text = reference.Trim();
        return text[(text.LastIndexOf(':') + 1)..];
    }

    public static int Line(this XObject place) => place is System.Xml.IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    public static int Column(this XObject place) => place is System.Xml.IXmlLineInfo info && info.HasLineInfo() ? info.LinePosition : 0;
}
