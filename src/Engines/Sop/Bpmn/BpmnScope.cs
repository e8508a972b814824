using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>A process or the inside of a sub-process.</summary>
internal sealed class BpmnScope(XElement element, BpmnNode? owner)
{
    public XElement Element => element;

    /// <summary>The sub-process; null for a process.</summary>
    public BpmnNode? Owner => owner;

    public List<BpmnNode> Nodes { get; } = [];

    public List<BpmnFlow> Flows { get; } = [];

    /// <summary>Sequence flows that cross the border of the scope, which the standard forbids.</summary>
    public List<XElement> Stray { get; } = [];

    public IEnumerable<BpmnNode> AllNodes()
    {
        var open = new Stack<BpmnScope>([this]);
        while (open.TryPop(out var scope))
        {
            foreach (var node in scope.Nodes)
            {
                yield return node;
                if (node.Inner is not null)
                    open.Push(node.Inner);
            }
        }
    }
}

internal sealed class BpmnFlow(XElement element, BpmnNode from, BpmnNode to)
{
    public XElement Element => element;

    public BpmnNode From => from;

    public BpmnNode To => to;

    public string Name => element.Attribute("name")?.Value.Trim() ?? "";

    public bool IsConditional => element.Element(BpmnNames.Model + "conditionExpression") is not null;

    public bool IsDefault => from.Element.Attribute("default") is { } chosen && element.Id() == BpmnNames.Local(chosen.Value);
}

internal sealed class BpmnNode(XElement element, BpmnScope scope)
{
    public XElement Element => element;

    public BpmnScope Scope => scope;

    public string Id { get; } = element.Id() ?? "";

    public string Kind => element.Name.LocalName;

    /// <summary>Name on one line, empty when it has none.</summary>
    public string Name { get; } = string.Join(' ', (element.Attribute("name")?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public List<BpmnFlow> In { get; } = [];

    public List<BpmnFlow> Out { get; } = [];

    public List<BpmnNode> Boundary { get; } = [];

    public BpmnNode? AttachedTo { get; set; }

    /// <summary>The inside of an expanded sub-process; null for everything else.</summary>
    public BpmnScope? Inner { get; set; }

    public bool IsEvent => Kind.EndsWith("Event", StringComparison.Ordinal);

    public bool IsGateway => Kind.EndsWith("Gateway", StringComparison.Ordinal);

    public bool IsActivity => !IsEvent && !IsGateway;

    public bool IsEventSubProcess => Kind == "subProcess" && Flag("triggeredByEvent");

    public bool IsForCompensation => Flag("isForCompensation");

    /// <summary>Boundary events and the starts of event sub-processes interrupt unless the file says otherwise.</summary>
    public bool Interrupts => element.Attribute(Kind == "boundaryEvent" ? "cancelActivity" : "isInterrupting")?.Value.Trim() is not ("false" or "0");

    /// <summary>Local names of the event definitions without their ending, for example <c>timer</c>.</summary>
    public IReadOnlyList<string> Triggers { get; } =
        [.. element.Elements().Where(e => e.Name.LocalName.EndsWith("EventDefinition", StringComparison.Ordinal)).Select(e => e.Name.LocalName[..^"EventDefinition".Length])
            .Concat(element.Elements(BpmnNames.Model + "eventDefinitionRef").Select(e => Referred(element, e.Value)))];

    /// <summary>Name or reference that a thrown and a caught error, escalation or link share; empty when not given.</summary>
    public string Code(string trigger) =>
        element.Element(BpmnNames.Model + (trigger + "EventDefinition")) is { } definition
            ? (definition.Attribute(trigger + "Ref")?.Value ?? definition.Attribute("name")?.Value ?? (trigger == "link" ? Name : "")).Trim() : "";

    public string Shown => Name.Length > 0 ? $"'{Name}'" : $"the {Words(Kind)} {(Id.Length > 0 ? $"({Id})" : $"of line {element.Line()}")}";

    private bool Flag(string name) => element.Attribute(name)?.Value.Trim() is "true" or "1";

    private static string Referred(XElement element, string reference)
    {
        var id = BpmnNames.Local(reference);
        var name = element.Document?.Root?.Elements().FirstOrDefault(e => e.Id() == id)?.Name.LocalName ?? "";
        return name.EndsWith("EventDefinition", StringComparison.Ordinal) ? name[..^"EventDefinition".Length] : "unknown";
    }

    internal static string Words(string kind) => string.Concat(kind.Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
