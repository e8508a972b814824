using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>
/// A BPMN 2.0 file kept whole: every element, attribute, shape, way point, comment and foreign extension, whether or not this
/// engine knows what it means. Immutable; safe to share between threads that read.
/// </summary>
public sealed class BpmnDocument
{
    internal BpmnDocument(XDocument xml)
    {
        Xml = xml;
        Processes = [.. xml.Root!.Elements(BpmnNames.Model + "process")];
    }

    internal XDocument Xml { get; }

    internal IReadOnlyList<XElement> Processes { get; }

    /// <summary>True when there is at least one process with something in it; a file of choreographies or conversations alone has none.</summary>
    public bool HasProcess => Processes.Any(p => p.Elements().Any(BpmnModel.IsNode));

    /// <summary>Name of the process (or of the file's definitions), empty when the file gives none.</summary>
    public string Name => new[] { Xml.Root!.Attribute("name"), Processes.Select(p => p.Attribute("name")).FirstOrDefault(n => n is not null) }.FirstOrDefault(n => n is not null)?.Value ?? "";

    /// <summary>The file as UTF-8 without a byte-order mark. The same document gives the same bytes, and reading them gives an equal document.</summary>
    public byte[] ToUtf8() => Bytes(Xml);

    internal static byte[] Bytes(XDocument xml)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false, NewLineHandling = NewLineHandling.Entitize, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
            xml.Save(writer);
        var bytes = stream.ToArray();
        return bytes.AsSpan().EndsWith("\n"u8) ? bytes : [.. bytes, (byte)'\n'];
    }
}
