using System.Globalization;
using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>
/// Writes a procedure as BPMN 2.0 with diagram interchange: a lane an actor, a task a step, gateways for the ways on, timers for
/// deadlines, data objects for records. What BPMN has no place for stands in extension elements, so that
/// <see cref="BpmnImport"/> gives the same procedure back.
/// </summary>
public static class BpmnExport
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>
    /// The procedure as BPMN. A file that was imported and is unchanged gives the imported document; where only texts and fields
    /// changed, that document with the changes; where the ways changed, a new drawing that carries the old one along.
    /// </summary>
    /// <param name="sopYaml">A file that <see cref="SopReader"/> reads without a fault.</param>
    /// <param name="language">Language of names in the diagram, with the fallback of <see cref="Localized.In"/>.</param>
    /// <exception cref="ArgumentException">The file has faults; read it first.</exception>
    public static BpmnDocument Of(ReadOnlyMemory<byte> sopYaml, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (SopReader.Read(sopYaml, "procedure").Procedure is not { } procedure || YamlTree.Read(sopYaml, []) is not { } tree)
            throw new ArgumentException("The procedure has faults; read it first.", nameof(sopYaml));
        return Kept(tree, procedure, language) ?? Fresh(tree, procedure, language);
    }

    private static BpmnDocument? Kept(YamlNode tree, Procedure procedure, string language)
    {
        if (tree.Get("bpmn") is not { } kept || BpmnReader.Read(System.Text.Encoding.UTF8.GetBytes(kept.Text), "kept").Document is not { } document)
            return null;
        var (then, stepElements) = BpmnImport.Tree(document, "procedure");
        var now = tree.Get("steps")!.Items;
        var before = then.Get("steps")?.Items ?? [];
        if (before.Count == 0 || before.Count != now.Count || !before.Zip(now).All(p => p.First.Get("id")?.Text == p.Second.Get("id")?.Text && OwnFields.Same(p.First.Get("next"), p.Second.Get("next")) && p.First.Get("actor")?.Text == p.Second.Get("actor")?.Text))
            return null;
        then.Set("bpmn", kept);
        if (OwnFields.Same(then, tree))
            return document;
        var process = stepElements[0].AncestorsAndSelf(BpmnNames.Model + "process").First();
        Extend(process, OwnFields.Write("procedure", tree, "steps", "bpmn"));
        for (var i = 0; i < now.Count; i++)
        {
            if (OwnFields.Same(before[i], now[i]))
                continue;
            Extend(stepElements[i], OwnFields.Write("step", now[i]));
            if (!OwnFields.Same(before[i].Get("title"), now[i].Get("title")))
                stepElements[i].SetAttributeValue("name", Localized.In(procedure.Steps[i].Title, language));
        }
        return document;
    }

    private static void Extend(XElement element, XElement own)
    {
        var place = element.Element(BpmnNames.Model + "extensionElements");
        if (place is null)
        {
            place = new XElement(BpmnNames.Model + "extensionElements");
            if (element.Elements(BpmnNames.Model + "documentation").LastOrDefault() is { } documentation)
                documentation.AddAfterSelf(place);
            else
                element.AddFirst(place);
        }
        place.Elements(own.Name).Remove();
        place.Add(own);
    }

    internal static BpmnDocument Fresh(YamlNode tree, Procedure p, string language)
    {
        var drawing = new BpmnDrawing(p);
        var process = new XElement(BpmnNames.Model + "process", new XAttribute("id", "process"), new XAttribute("name", Localized.In(p.Title, language)), new XAttribute("isExecutable", "false"),
            new XElement(BpmnNames.Model + "extensionElements", Head(tree, language)));
        var lanes = new XElement(BpmnNames.Model + "laneSet", new XAttribute("id", "lanes"));
        foreach (var lane in drawing.Lanes)
            lanes.Add(new XElement(BpmnNames.Model + "lane", new XAttribute("id", lane.Id), new XAttribute("name", lane.Actor is null ? "-" : Localized.In(lane.Actor.Name, language)), drawing.NodesOf(lane).Select(n => new XElement(BpmnNames.Model + "flowNodeRef", n))));
        process.Add(lanes);
        var steps = tree.Get("steps")!.Items;
        for (var i = 0; i < p.Steps.Count; i++)
            Step(process, drawing, p, i, steps[i], language);
        foreach (var record in p.Records)
            process.Add(new XElement(BpmnNames.Model + "dataObject", new XAttribute("id", "data-" + record.Id)),
                new XElement(BpmnNames.Model + "dataObjectReference", new XAttribute("id", "record-" + record.Id), new XAttribute("name", $"{record.Id} {Localized.In(record.Name, language)}"), new XAttribute("dataObjectRef", "data-" + record.Id)));
        foreach (var flow in drawing.Flows)
        {
            var element = new XElement(BpmnNames.Model + "sequenceFlow", new XAttribute("id", flow.Id), new XAttribute("sourceRef", flow.From), new XAttribute("targetRef", flow.To));
            if (flow.When is { Length: > 0 })
                element.Add(new XAttribute("name", flow.When));
            if (flow.When is { Length: > 0 } and not "otherwise")
                element.Add(new XElement(BpmnNames.Model + "conditionExpression", new XAttribute(Xsi + "type", "tFormalExpression"), new XAttribute("language", BpmnNames.Own.NamespaceName), flow.When));
            process.Add(element);
        }
        var root = new XElement(BpmnNames.Model + "definitions",
            new XAttribute("xmlns", BpmnNames.Model.NamespaceName), new XAttribute(XNamespace.Xmlns + "bpmndi", BpmnNames.Diagram.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", BpmnNames.Bounds.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "di", BpmnNames.Interchange.NamespaceName), new XAttribute(XNamespace.Xmlns + "xsi", Xsi.NamespaceName), new XAttribute(XNamespace.Xmlns + "tl", BpmnNames.Own.NamespaceName),
            new XAttribute("id", "definitions"), new XAttribute("name", Localized.In(p.Title, language)), new XAttribute("targetNamespace", BpmnNames.Own.NamespaceName), new XAttribute("exporter", "Throughline"), new XAttribute("exporterVersion", "1"),
            new XElement(BpmnNames.Model + "collaboration", new XAttribute("id", "collaboration"), new XElement(BpmnNames.Model + "participant", new XAttribute("id", "pool"), new XAttribute("name", Localized.In(p.Title, language)), new XAttribute("processRef", "process"))),
            process, drawing.Interchange());
        return new BpmnDocument(new XDocument(new XDeclaration("1.0", "utf-8", null), root));
    }

    private static XElement Head(YamlNode tree, string language)
    {
        var head = OwnFields.Write("procedure", tree, "steps");
        head.SetAttributeValue("names", language);
        return head;
    }

    private static void Step(XElement process, BpmnDrawing drawing, Procedure p, int index, YamlNode fields, string language)
    {
        var step = p.Steps[index];
        foreach (var node in drawing.NodesAt(index))
        {
            var element = new XElement(BpmnNames.Model + node.Kind, new XAttribute("id", node.Id));
            if (node.Kind == "userTask")
            {
                element.Add(new XAttribute("name", Localized.In(step.Title, language)));
                if (step.Text.Count > 0)
                    element.Add(new XElement(BpmnNames.Model + "documentation", Localized.In(step.Text, language)));
                element.Add(new XElement(BpmnNames.Model + "extensionElements", OwnFields.Write("step", fields)));
            }
            else if (node.Kind == "startEvent" && step.AnyTime)
                element.Add(new XAttribute("name", language.StartsWith("ru", StringComparison.Ordinal) ? "в любое время" : "at any time"));
            if (node.Kind == "boundaryEvent")
                element.Add(new XAttribute("name", Amount(step.Deadline!)), new XAttribute("attachedToRef", "step-" + step.Id), new XAttribute("cancelActivity", "false"));
            if (drawing.Flows.FirstOrDefault(f => f.From == node.Id && f.When == "otherwise") is { } other)
                element.Add(new XAttribute("default", other.Id));
            element.Add(drawing.Flows.Where(f => f.To == node.Id).Select(f => new XElement(BpmnNames.Model + "incoming", f.Id)));
            element.Add(drawing.Flows.Where(f => f.From == node.Id).Select(f => new XElement(BpmnNames.Model + "outgoing", f.Id)));
            if (node.Kind == "boundaryEvent")
                element.Add(new XElement(BpmnNames.Model + "timerEventDefinition", new XAttribute("id", node.Id + "-timer"), new XElement(BpmnNames.Model + "timeDuration", new XAttribute(Xsi + "type", "tFormalExpression"), Duration(step.Deadline!))));
            if (node.Kind == "userTask")
                AddRecords(element, step, p);
            process.Add(element);
        }
    }

    private static void AddRecords(XElement element, Step step, Procedure p)
    {
        var known = p.Records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var (uses, makes) = (step.Uses.Where(known.Contains).Distinct().ToList(), step.Records.Where(known.Contains).Distinct().ToList());
        element.Add(uses.Select(r => new XElement(BpmnNames.Model + "property", new XAttribute("id", $"use-{step.Id}-{r}"), new XAttribute("name", r))));
        element.Add(uses.Select(r => new XElement(BpmnNames.Model + "dataInputAssociation", new XAttribute("id", $"uses-{step.Id}-{r}"), new XElement(BpmnNames.Model + "sourceRef", "record-" + r), new XElement(BpmnNames.Model + "targetRef", $"use-{step.Id}-{r}"))));
        element.Add(makes.Select(r => new XElement(BpmnNames.Model + "dataOutputAssociation", new XAttribute("id", $"makes-{step.Id}-{r}"), new XElement(BpmnNames.Model + "targetRef", "record-" + r))));
    }

    private static string Amount(Deadline deadline) => string.Create(CultureInfo.InvariantCulture, $"{deadline.Amount} {BpmnNode.Words(deadline.Unit.ToString()).ToLowerInvariant()}");

    /// <summary>ISO 8601; working time has no form there and is given as the plain amount, its unit stands in our own fields.</summary>
    private static string Duration(Deadline deadline) => deadline.Unit switch
    {
        DeadlineUnit.Hours or DeadlineUnit.WorkingHours => string.Create(CultureInfo.InvariantCulture, $"PT{deadline.Amount}H"),
        DeadlineUnit.Months => string.Create(CultureInfo.InvariantCulture, $"P{deadline.Amount}M"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{deadline.Amount}D"),
    };
}
