using System.Text;
using System.Xml.Linq;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Bpmn;

public sealed class BpmnReaderTests
{
    public static TheoryData<string> Reference => ["A.1.0", "A.2.0", "A.3.0", "A.4.0", "A.4.1"];

    [Theory, MemberData(nameof(Reference))]
    public void ToUtf8_ReferenceDiagram_LosesNothing(string name)
    {
        var bytes = ReferenceBytes(name);
        var document = BpmnReader.Read(bytes, name).Document!;
        Assert.Equal(Everything(bytes), Everything(document.ToUtf8()));
        Assert.Equal(document.ToUtf8(), BpmnReader.Read(document.ToUtf8(), name).Document!.ToUtf8());
    }

    [Theory, MemberData(nameof(Reference))]
    public void Check_ReferenceDiagram_IsSound(string name)
    {
        var verdict = BpmnSoundness.Check(BpmnReader.Read(ReferenceBytes(name), name).Document!);
        Assert.True(verdict.Sound, string.Join("\n", verdict.Findings.Select(f => $"{f.Severity} {f.Rule} {f.StepId} {f.Message}")));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("hello", "well-formed")]
    [InlineData("<a><b></a>", "well-formed")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", "DTD")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://example.org/x.dtd\"><x/>", "DTD")]
    [InlineData("<Package xmlns=\"http://www.wfmc.org/2008/XPDL2.1\"/>", "XPDL")]
    [InlineData("<definitions xmlns=\"http://schema.omg.org/spec/BPMN/2.0\"/>", "which is not BPMN 2.0")]
    [InlineData("<html/>", "begins with 'html'")]
    [InlineData(BpmnText.Head + "</definitions>", "no process")]
    [InlineData(BpmnText.Head + "<process id=\"p\"><task id=\"a\"/><task id=\"a\"/></process></definitions>", "stands twice")]
    [InlineData(BpmnText.Head + "<process id=\"p\"><task id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"no\"/></process></definitions>", "points to 'no'")]
    [InlineData(BpmnText.Head + "<process id=\"p\"><boundaryEvent id=\"a\"/></process></definitions>", "no attachedToRef")]
    [InlineData("<?xml version=\"1.0\" encoding=\"x-none\"?><a/>", "UTF-8")]
    public void Read_BadFile_SaysWhatAndWhere(string text, string part)
    {
        var result = BpmnReader.Read(Encoding.UTF8.GetBytes(text), "bad.bpmn");
        Assert.Null(result.Document);
        Assert.Contains(part, result.Fault!.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.Fault.Message);
        Assert.True(result.Fault.Line >= 1);
    }

    [Fact]
    public void Read_TenThousandNestedSubProcesses_IsRefused()
    {
        var text = BpmnText.Head + "<process id=\"p\">" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<subProcess id=\"s{i}\">")) + string.Concat(Enumerable.Repeat("</subProcess>", 10_000)) + "</process></definitions>";
        Assert.Contains("nested deeper", BpmnReader.Read(Encoding.UTF8.GetBytes(text), "deep.bpmn").Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FiftyMegabytes_IsRefused() =>
        Assert.Contains("more than 20 MB", BpmnReader.Read(new byte[50 * 1024 * 1024], "big.bpmn").Fault!.Message, StringComparison.Ordinal);

    [Fact]
    public void Read_Utf16WithNamesInAnotherScript_KeepsThem()
    {
        var text = "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + BpmnText.Head + "<process id=\"p\"><task id=\"a\" name=\"Приём &amp; ýardam&#10;ikinji\"/></process></definitions>";
        var document = BpmnReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(), "u.bpmn").Document!;
        var back = XDocument.Parse(Encoding.UTF8.GetString(document.ToUtf8()));
        Assert.Equal("Приём & ýardam\nikinji", back.Descendants().Single(e => e.Attribute("id")?.Value == "a").Attribute("name")!.Value);
    }

    internal static byte[] ReferenceBytes(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Throughline.slnx")))
            root = root.Parent;
        var folder = Environment.GetEnvironmentVariable("THROUGHLINE_DATA") is { Length: > 0 } told ? told : Path.Combine(root?.FullName ?? ".", "..", "shared", "data");
        var path = Path.Combine(folder, "bpmn", name + ".bpmn");
        if (!File.Exists(path))
            Assert.Skip($"The reference diagrams are not here: set THROUGHLINE_DATA to the folder that holds bpmn/{name}.bpmn.");
        return File.ReadAllBytes(path);
    }

    /// <summary>Each element in order with its full name, its depth, its attributes and its own text, by a reader of its own.</summary>
    internal static List<string> Everything(byte[] xml)
    {
        using var reader = System.Xml.XmlReader.Create(new MemoryStream(xml));
        var found = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == System.Xml.XmlNodeType.Element)
            {
                var line = $"{reader.Depth} {{{reader.NamespaceURI}}}{reader.LocalName}";
                var attributes = new List<string>();
                while (reader.MoveToNextAttribute())
                    attributes.Add($"{{{reader.NamespaceURI}}}{reader.LocalName}={reader.Value}");
                found.Add(line + " " + string.Join(' ', attributes.Order(StringComparer.Ordinal)));
            }
            else if (reader.NodeType is System.Xml.XmlNodeType.Text or System.Xml.XmlNodeType.CDATA or System.Xml.XmlNodeType.Comment)
                found.Add($"{reader.Depth} {reader.NodeType} {reader.Value}");
        }
        return found;
    }
}
