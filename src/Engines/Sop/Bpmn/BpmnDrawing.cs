using System.Globalization;
using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>The nodes and flows of a procedure in BPMN, and where they stand: the picture's columns and lanes with room for gateways and timers.</summary>
internal sealed class BpmnDrawing
{
    private const int Pitch = 330;
    private const int RowHeight = 150;
    private const int Left = 60;
    private readonly Procedure procedure;
    private readonly int[] column;
    private readonly int[] row;
    private readonly int rows;

    public BpmnDrawing(Procedure p)
    {
        procedure = p;
        var index = p.Steps.Select((s, i) => (s.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var edges = p.Steps.SelectMany((s, i) => s.Next.Where(n => index.ContainsKey(n.To)).Select(n => (i, index[n.To]))).Distinct().ToList();
        column = PictureColumns.Of(p.Steps, edges, 10);
        row = new int[p.Steps.Count];
        foreach (var actor in p.Actors.Append(null))
        {
            var steps = Enumerable.Range(0, p.Steps.Count).Where(i => actor is null ? p.Actors.All(a => a.Id != p.Steps[i].ActorId) : p.Steps[i].ActorId == actor.Id).ToList();
            if (steps.Count == 0)
                continue;
            var first = rows;
            foreach (var stack in steps.GroupBy(i => column[i]))
            {
                var next = first;
                foreach (var step in stack)
                    row[step] = next++;
                rows = Math.Max(rows, next);
            }
            Lanes.Add(new Lane(actor is null ? "lane" : "lane-" + actor.Id, actor, first, rows - first, steps));
        }
        for (var i = 0; i < p.Steps.Count; i++)
            Flow(i, index);
    }

    public sealed record Lane(string Id, Actor? Actor, int First, int Count, IReadOnlyList<int> Steps);

    public sealed record Node(string Id, string Kind, int Step, int X, int Y, int Width, int Height);

    public sealed record Arrow(string Id, string From, string To, string? When);

    public List<Lane> Lanes { get; } = [];

    public List<Node> Nodes { get; } = [];

    public List<Arrow> Flows { get; } = [];

    public IEnumerable<Node> NodesAt(int step) => Nodes.Where(n => n.Step == step);

    public IEnumerable<string> NodesOf(Lane lane) => lane.Steps.SelectMany(NodesAt).Select(n => n.Id);

    private void Flow(int i, Dictionary<string, int> index)
    {
        var step = procedure.Steps[i];
        var (x, y) = (Left + (column[i] * Pitch), row[i] * RowHeight);
        var task = "step-" + step.Id;
        if (step.Start || step.AnyTime)
        {
            Nodes.Add(new Node("start-" + step.Id, "startEvent", i, x + 20, y + 52, 36, 36));
            Flows.Add(new Arrow("begin-" + step.Id, "start-" + step.Id, task, null));
        }
        Nodes.Add(new Node(task, "userTask", i, x + 80, y + 30, 120, 80));
        var ways = step.Next.Where(n => index.ContainsKey(n.To)).ToList();
        var from = task;
        if (ways.Count > 1 || ways.Count == 1 && (ways[0].When is not null || step.End))
        {
            from = "ways-" + step.Id;
            var kind = step.Take == Take.One ? "exclusiveGateway" : ways.TrueForAll(w => w.When is null) && !step.End ? "parallelGateway" : "inclusiveGateway";
            Nodes.Add(new Node(from, kind, i, x + 220, y + 45, 50, 50));
            Flows.Add(new Arrow("then-" + step.Id, task, from, null));
        }
        for (var w = 0; w < ways.Count; w++)
            Flows.Add(new Arrow($"way-{step.Id}-{w + 1}", from, "step-" + ways[w].To, ways[w].When));
        if (step.End || ways.Count == 0)
        {
            Nodes.Add(new Node("end-" + step.Id, "endEvent", i, x + (from == task ? 227 : 277), from == task ? y + 52 : y + 104, 36, 36));
            Flows.Add(new Arrow("close-" + step.Id, from, "end-" + step.Id, null));
        }
        if (step.Deadline is { NoneBecause: null, Amount: > 0 })
        {
            Nodes.Add(new Node("deadline-" + step.Id, "boundaryEvent", i, x + 92, y + 92, 36, 36));
            Nodes.Add(new Node("overdue-" + step.Id, "endEvent", i, x + 150, y + 113, 30, 30));
            Flows.Add(new Arrow("late-" + step.Id, "deadline-" + step.Id, "overdue-" + step.Id, null));
        }
    }

    public XElement Interchange()
    {
        var width = Left + ((column.DefaultIfEmpty(0).Max() + 1) * Pitch) + 20;
        var plane = new XElement(BpmnNames.Diagram + "BPMNPlane", new XAttribute("id", "plane"), new XAttribute("bpmnElement", "collaboration"));
        plane.Add(Shape("pool", 0, 0, width, rows * RowHeight, horizontal: true));
        foreach (var lane in Lanes)
            plane.Add(Shape(lane.Id, 30, lane.First * RowHeight, width - 30, lane.Count * RowHeight, horizontal: true));
        foreach (var node in Nodes)
            plane.Add(Shape(node.Id, node.X, node.Y, node.Width, node.Height));
        var perRow = Math.Max(1, (width - 60) / 110);
        for (var i = 0; i < procedure.Records.Count; i++)
            plane.Add(Shape("record-" + procedure.Records[i].Id, 40 + (i % perRow * 110), (rows * RowHeight) + 30 + (i / perRow * 110), 36, 50));
        var byId = Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        foreach (var flow in Flows)
            plane.Add(new XElement(BpmnNames.Diagram + "BPMNEdge", new XAttribute("id", flow.Id + "-edge"), new XAttribute("bpmnElement", flow.Id),
                Points(byId[flow.From], byId[flow.To]).Select(p => new XElement(BpmnNames.Interchange + "waypoint", new XAttribute("x", p.X), new XAttribute("y", p.Y)))));
        return new XElement(BpmnNames.Diagram + "BPMNDiagram", new XAttribute("id", "diagram"), plane);
    }

    private static XElement Shape(string of, int x, int y, int width, int height, bool horizontal = false)
    {
        string N(int value) => value.ToString(CultureInfo.InvariantCulture);
        var shape = new XElement(BpmnNames.Diagram + "BPMNShape", new XAttribute("id", of + "-shape"), new XAttribute("bpmnElement", of));
        if (horizontal)
            shape.Add(new XAttribute("isHorizontal", "true"));
        shape.Add(new XElement(BpmnNames.Bounds + "Bounds", new XAttribute("x", N(x)), new XAttribute("y", N(y)), new XAttribute("width", N(width)), new XAttribute("height", N(height))));
        return shape;
    }

    /// <summary>Inside a cell straight; between cells through the gutter right of the source and the channel above the target's row, which hold no shape.</summary>
    private static List<(int X, int Y)> Points(Node from, Node to)
    {
        var (sx, sy, tx, ty) = (from.X + from.Width, from.Y + (from.Height / 2), to.X, to.Y + (to.Height / 2));
        if (from.Kind == "boundaryEvent")
            return [(from.X + 18, from.Y + 36), (tx, ty)];
        if (from.Step == to.Step && to.Kind != "userTask")
            return Math.Abs(sy - ty) < 2 ? [(sx, sy), (tx, ty)] : [(from.X + (from.Width / 2), from.Y + from.Height), (from.X + (from.Width / 2), ty), (tx, ty)];
        if (from.Kind == "startEvent")
            return [(sx, sy), (tx, ty)];
        var gutter = Left + ((from.X - Left) / Pitch * Pitch) + 318 - (from.Step % 3 * 4);
        var channel = (to.Y / RowHeight * RowHeight) + 8 + (to.Step % 4 * 4);
        return Math.Abs(sy - ty) < 2 && tx > sx && tx - sx < 200 ? [(sx, sy), (tx, ty)]
            : [(sx, sy), (gutter, sy), (gutter, channel), (tx - 8, channel), (tx - 8, ty), (tx, ty)];
    }
}
