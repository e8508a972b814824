using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>The flow elements of a document: scopes (processes and sub-processes) with their nodes and flows.</summary>
internal sealed class BpmnModel
{
    private static readonly HashSet<string> NodeNames = new(StringComparer.Ordinal)
    {
        "task", "userTask", "manualTask", "serviceTask", "scriptTask", "businessRuleTask", "sendTask", "receiveTask", "callActivity",
        "subProcess", "transaction", "adHocSubProcess", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
        "exclusiveGateway", "parallelGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway",
    };

    private readonly Dictionary<string, BpmnNode> byId = new(StringComparer.Ordinal);

    public BpmnModel(BpmnDocument document)
    {
        foreach (var process in document.Processes)
            Scopes.Add(ReadScope(process, null));
        foreach (var flow in document.Xml.Root!.Descendants(BpmnNames.Model + "messageFlow"))
            Messages.Add((BpmnNames.Local(flow.Attribute("sourceRef")!.Value), BpmnNames.Local(flow.Attribute("targetRef")!.Value), flow));
        foreach (var participant in document.Xml.Root!.Descendants(BpmnNames.Model + "participant"))
        {
            if (participant.Attribute("processRef") is { } process && participant.Attribute("name") is { } name)
                PoolNames[BpmnNames.Local(process.Value)] = name.Value;
        }
    }

    /// <summary>One a process, in the order of the file.</summary>
    public List<BpmnScope> Scopes { get; } = [];

    public List<(string From, string To, XElement Element)> Messages { get; } = [];

    /// <summary>Id of a process → name of its pool.</summary>
    public Dictionary<string, string> PoolNames { get; } = new(StringComparer.Ordinal);

    public BpmnNode? Find(string id) => byId.GetValueOrDefault(id);

    public static bool IsNode(XElement element) => element.Name.Namespace == BpmnNames.Model && NodeNames.Contains(element.Name.LocalName);

    private BpmnScope ReadScope(XElement element, BpmnNode? owner)
    {
        var scope = new BpmnScope(element, owner);
        foreach (var child in element.Elements().Where(IsNode))
        {
            var node = new BpmnNode(child, scope);
            scope.Nodes.Add(node);
            if (node.Id.Length > 0)
                byId[node.Id] = node;
            if (node.Kind is "subProcess" or "transaction" && child.Elements().Any(IsNode))
                node.Inner = ReadScope(child, node);
        }
        foreach (var child in element.Elements(BpmnNames.Model + "sequenceFlow"))
        {
            var (from, to) = (Find(BpmnNames.Local(child.Attribute("sourceRef")!.Value)), Find(BpmnNames.Local(child.Attribute("targetRef")!.Value)));
            if (from is null || to is null || from.Scope != scope || to.Scope != scope)
            {
                scope.Stray.Add(child);
                continue;
            }
            var flow = new BpmnFlow(child, from, to);
            scope.Flows.Add(flow);
            from.Out.Add(flow);
            to.In.Add(flow);
        }
        foreach (var node in scope.Nodes.Where(n => n.Kind == "boundaryEvent"))
        {
            node.AttachedTo = Find(BpmnNames.Local(node.Element.Attribute("attachedToRef")!.Value));
            node.AttachedTo?.Boundary.Add(node);
        }
        return scope;
    }
}
