using System.Text;
using System.Xml.Linq;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Bpmn;

public sealed class BpmnImportTests
{
    private static byte[] Sample(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Throughline.slnx")))
            root = root.Parent;
        return File.ReadAllBytes(Path.Combine(root.FullName, "samples", "ardania", "sop", name));
    }

    private static string Canonical(string yaml)
    {
        var tree = YamlTree.Read(Encoding.UTF8.GetBytes(yaml), [])!;
        return YamlText.Write(tree);
    }

    [Theory, InlineData("adult.sop.yaml", "en"), InlineData("adult.sop.yaml", "ru"), InlineData("adult-3.1.sop.yaml", "en"), InlineData("flawed.sop.yaml", "en")]
    public void Of_OwnExport_GivesTheSameProcedure(string name, string language)
    {
        var yaml = Sample(name);
        var bpmn = BpmnExport.Of(yaml, language).ToUtf8();
        Assert.Equal(bpmn, BpmnExport.Of(yaml, language).ToUtf8());
        var imported = BpmnImport.Of(BpmnReader.Read(bpmn, "x.bpmn").Document!, "x");
        Assert.Null(imported.Fault);
        Assert.Empty(imported.Kept);
        Assert.True(OwnFields.Same(YamlTree.Read(yaml, []), YamlTree.Read(Encoding.UTF8.GetBytes(imported.Text!), [])), imported.Text);
    }

    [Fact]
    public void Of_OwnExportRenamedAndRewiredElsewhere_TakesTheChanges()
    {
        var xml = XDocument.Parse(Encoding.UTF8.GetString(BpmnExport.Of(Sample("adult.sop.yaml"), "en").ToUtf8()));
        xml.Descendants().Single(e => e.Attribute("id")?.Value == "step-S1").SetAttributeValue("name", "Safety first");
        xml.Descendants().Single(e => e.Name.LocalName == "sequenceFlow" && e.Attribute("sourceRef")?.Value == "step-S1").SetAttributeValue("targetRef", "step-S3");
        var imported = BpmnImport.Of(BpmnReader.Read(Encoding.UTF8.GetBytes(xml.ToString()), "x.bpmn").Document!, "x");
        var step = SopReader.Read(Encoding.UTF8.GetBytes(imported.Text!), "x").Procedure!.Find("S1")!;
        Assert.Equal("Safety first", step.Title["en"]);
        Assert.Equal("S3", Assert.Single(step.Next).To);
        Assert.NotEmpty(step.Basis);
    }

    [Theory, MemberData(nameof(BpmnReaderTests.Reference), MemberType = typeof(BpmnReaderTests))]
    public void Of_ReferenceDiagramAndBack_LosesNothing(string name)
    {
        var bytes = BpmnReaderTests.ReferenceBytes(name);
        var imported = BpmnImport.Of(BpmnReader.Read(bytes, name).Document!, name);
        Assert.Null(imported.Fault);
        Assert.NotNull(SopReader.Read(Encoding.UTF8.GetBytes(imported.Text!), name).Procedure);
        Assert.Equal(BpmnReaderTests.Everything(bytes), BpmnReaderTests.Everything(BpmnExport.Of(Encoding.UTF8.GetBytes(imported.Text!), "en").ToUtf8()));
    }

    [Fact]
    public void Of_ForeignFile_MapsStepsAndNamesWhatIsKept()
    {
        var more = "<boundaryEvent id=\"b\" name=\"Too late\" attachedToRef=\"A\"><timerEventDefinition id=\"td\"/></boundaryEvent><textAnnotation id=\"note\"><text>hello</text></textAnnotation>";
        var imported = BpmnImport.Of(BpmnText.Read(BpmnText.Process("s:S x:X t:A t:B t:C e:E", "S>X X>A X>B A>C B>C b>B C>E", more)), "foreign");
        var p = SopReader.Read(Encoding.UTF8.GetBytes(imported.Text!), "foreign").Procedure!;
        Assert.Equal(["A", "B", "C"], p.Steps.Select(s => s.Id));
        Assert.Equal([true, true, false], p.Steps.Select(s => s.Start));
        Assert.True(p.Find("C")!.End);
        Assert.Equal(["B: event-1 == yes", "C: event-1 == no"], p.Find("A")!.Next.Select(n => $"{n.To}: {n.When}"));
        Assert.Equal(["boundaryEvent b", "timerEventDefinition td", "textAnnotation note"], imported.Kept.Select(k => $"{k.Element} {k.Id}"));
    }

    [Fact]
    public void Of_ForeignFileWithDeadlineAddedByHand_ComesBackWithEveryElement()
    {
        var document = BpmnText.Read(BpmnText.Process("s:S t:A t:B e:E", "S>A A>B B>E", "<textAnnotation id=\"note\"><text>hello</text></textAnnotation>"));
        var edited = BpmnImport.Of(document, "foreign").Text!.Replace("title: B\n", "title: Better\n    deadline: \"2 hours from A\"\n", StringComparison.Ordinal);
        var written = BpmnExport.Of(Encoding.UTF8.GetBytes(edited), "en");
        var ids = document.Xml.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().Order().ToList();
        Assert.Equal(ids, written.Xml.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().Order());
        var again = SopReader.Read(Encoding.UTF8.GetBytes(BpmnImport.Of(BpmnReader.Read(written.ToUtf8(), "x").Document!, "foreign").Text!), "x").Procedure!;
        Assert.Equal(("Better", 2), (again.Find("B")!.Title["en"], again.Find("B")!.Deadline!.Amount));
    }

    [Fact]
    public void Export_EveryShape_StandsFreeInItsLane()
    {
        var root = BpmnExport.Of(Sample("adult.sop.yaml"), "en").Xml.Root!;
        XNamespace dc = "http://www.omg.org/spec/DD/20100524/DC";
        var boxes = root.Descendants(dc + "Bounds").Select(b => (Of: b.Parent!.Attribute("bpmnElement")!.Value, X: (int)b.Attribute("x")!, Y: (int)b.Attribute("y")!, W: (int)b.Attribute("width")!, H: (int)b.Attribute("height")!))
            .Where(b => b.Of != "pool" && !b.Of.StartsWith("lane", StringComparison.Ordinal) && !b.Of.StartsWith("deadline-", StringComparison.Ordinal)).ToList();
        foreach (var a in boxes)
            Assert.DoesNotContain(boxes, b => string.CompareOrdinal(a.Of, b.Of) < 0 && a.X < b.X + b.W && b.X < a.X + a.W && a.Y < b.Y + b.H && b.Y < a.Y + a.H);
        var ids = root.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Assert.All(root.Descendants().Select(e => e.Attribute("bpmnElement")?.Value).OfType<string>(), of => Assert.Contains(of, ids));
    }

    [Fact]
    public void YamlText_HostileTexts_ComeBack()
    {
        string[] texts = ["a: b", "null", "~", "- x", "\"quoted\" \\", "two\nlines\n", "two\nlines\n\n\n", " lead", "tab\tin", "Ырас", "\u2028", "#no", "yes", "1.0", "&a *b !c"];
        var map = YamlText.Map([.. texts.Select((t, i) => ($"k{i}", (YamlNode?)YamlText.Scalar(t)))]);
        var back = YamlTree.Read(Encoding.UTF8.GetBytes(YamlText.Write(map)), [])!;
        Assert.Equal(texts, texts.Select((_, i) => back.Get($"k{i}")!.Text));
        Assert.Equal(YamlText.Write(map), Canonical(YamlText.Write(map)));
    }
}
