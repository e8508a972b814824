using System.Text;
using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Bpmn;

/// <summary>Short ways to write a BPMN process: elements as they are, flows as <c>a>b</c>.</summary>
internal static class BpmnText
{
    public const string Head = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" targetNamespace=\"urn:test\">";

    /// <summary>Words of a node: kind letter and id, for example <c>s:S t:A x:X p:P o:O e:E</c>.</summary>
    public static string Process(string nodes, string flows, string more = "", string id = "proc") => $"<process id=\"{id}\">{Nodes(nodes)}{more}{Flows(flows, id)}</process>";

    public static string Nodes(string nodes) => string.Concat(nodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n.Split(':')).Select(n => $"<{Kind(n[0])} id=\"{n[1]}\" name=\"{n[1]}\"/>"));

    public static string Flows(string flows, string prefix = "f") =>
        string.Concat(flows.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((f, i) => (f.Split('>'), i)).Select(p => $"<sequenceFlow id=\"{prefix}-{p.i}-{p.Item1[0]}-{p.Item1[1]}\" sourceRef=\"{p.Item1[0]}\" targetRef=\"{p.Item1[1]}\"/>"));

    public static BpmnDocument Read(string inside)
    {
        var result = BpmnReader.Read(Encoding.UTF8.GetBytes(Head + inside + "</definitions>"), "test.bpmn");
        Assert.True(result.Document is not null, result.Fault?.Message);
        return result.Document;
    }

    public static BpmnVerdict Check(string nodes, string flows, string more = "") => BpmnSoundness.Check(Read(Process(nodes, flows, more)));

    public static string[] Errors(BpmnVerdict verdict) => [.. verdict.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Rule).Distinct().Order()];

    private static string Kind(string letter) => letter switch
    {
        "s" => "startEvent",
        "e" => "endEvent",
        "t" => "task",
        "x" => "exclusiveGateway",
        "p" => "parallelGateway",
        "o" => "inclusiveGateway",
        "c" => "complexGateway",
        "v" => "eventBasedGateway",
        "i" => "intermediateCatchEvent",
        _ => throw new ArgumentException($"no kind '{letter}'"),
    };
}
