using System.Text;
using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>
/// Turns a BPMN process into a procedure file. A file this platform exported gives the same procedure, with what another tool
/// changed in it. A foreign one gives steps, actors, facts and ways, and is kept whole under <c>bpmn</c>.
/// </summary>
public static class BpmnImport
{
    private static readonly HashSet<string> Mapped = new(StringComparer.Ordinal)
    {
        "definitions", "process", "collaboration", "participant", "laneSet", "childLaneSet", "lane", "flowNodeRef", "task", "userTask", "manualTask", "sequenceFlow", "incoming", "outgoing",
        "startEvent", "endEvent", "exclusiveGateway", "parallelGateway", "inclusiveGateway", "conditionExpression", "documentation", "extensionElements",
    };

    /// <summary>The procedure file.</summary>
    /// <param name="document">A document with at least one activity.</param>
    /// <param name="name">Title where the file gives none.</param>
    public static BpmnImported Of(BpmnDocument document, string name)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(name);
        var (tree, steps) = Tree(document, name);
        if (steps.Count == 0)
            return new BpmnImported(null, [], new SopFault(1, 1, "the file holds no activity that could be a step; add one to the process"));
        var own = document.Processes.Select(p => p.Element(BpmnNames.Model + "extensionElements")?.Element(BpmnNames.Own + "procedure")).FirstOrDefault(p => p is not null);
        var plain = Encoding.UTF8.GetBytes(YamlText.Write(tree));
        if (own is not null && SopReader.Read(plain, name).Procedure is { } procedure && XNode.DeepEquals(BpmnExport.Fresh(YamlTree.Read(plain, [])!, procedure, own.Attribute("names")?.Value ?? "en").Xml.Root, document.Xml.Root))
            return new BpmnImported(Encoding.UTF8.GetString(plain), [], null);
        tree.Set("bpmn", YamlText.Scalar(Encoding.UTF8.GetString(document.ToUtf8())));
        var text = YamlText.Write(tree);
        var read = SopReader.Read(Encoding.UTF8.GetBytes(text), name);
        return read.Faults.Count > 0 ? new BpmnImported(null, [], read.Faults[0] with { Line = 1, Column = 1, Message = "what the file says cannot be a procedure: " + read.Faults[0].Message })
            : new BpmnImported(text, KeptIn(document), null);
    }

    private static List<KeptElement> KeptIn(BpmnDocument document)
    {
        bool Has(XElement e) => e.Name.Namespace == BpmnNames.Model && Mapped.Contains(e.Name.LocalName);
        return [.. document.Xml.Root!.Descendants().Where(e => !Has(e) && e.Name.Namespace != BpmnNames.Own && e.Name.Namespace != BpmnNames.Diagram && e.Name.Namespace != BpmnNames.Bounds && e.Name.Namespace != BpmnNames.Interchange
            && (e.Id() is not null && e.Name.Namespace == BpmnNames.Model || e.Parent is { } parent && Has(parent)))
            .Select(e => new KeptElement(e.Name.LocalName, e.Id() ?? "", e.Line()))];
    }

    /// <summary>The entries of the file without <c>bpmn</c>, and the element of each step.</summary>
    internal static (YamlNode Tree, List<XElement> Steps) Tree(BpmnDocument document, string name)
    {
        var model = new BpmnModel(document);
        var head = document.Processes.Select(p => p.Element(BpmnNames.Model + "extensionElements")?.Element(BpmnNames.Own + "procedure")).FirstOrDefault(p => p is not null);
        var nodes = model.Scopes.SelectMany(InOrder).Where(n => n.IsActivity && n.Inner is null).ToList();
        var ids = new Dictionary<BpmnNode, string>();
        for (var i = 0; i < nodes.Count; i++)
            ids[nodes[i]] = OwnStep(nodes[i])?.Get("id")?.Text ?? (nodes[i].Id.Length is > 0 and <= 60 && nodes[i].Id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') ? nodes[i].Id : $"step-{i + 1}");
        var language = head?.Attribute("names")?.Value ?? "en";
        var tree = head is null ? ForeignHead(document, name) : OwnFields.Read(head);
        tree.Entries.RemoveAll(e => e.Key.Text is "bpmn" or "steps");
        var ways = new BpmnWays(model, ids);
        var actors = new BpmnActors(model, tree.Get("actors")?.Items);
        var steps = nodes.Select(n => Step(n, ids[n], ways, actors, language)).ToList();
        if (actors.All.Count > 0)
            tree.Set("actors", YamlText.List(actors.All));
        if (ways.Facts.Count > 0)
            tree.Set("facts", YamlText.List([.. tree.Get("facts")?.Items ?? [], .. ways.Facts]));
        tree.Set("steps", YamlText.List(steps));
        return (tree, [.. nodes.Select(n => n.Element)]);
    }

    private static IEnumerable<BpmnNode> InOrder(BpmnScope scope)
    {
        foreach (var node in scope.Nodes)
        {
            yield return node;
            foreach (var inner in node.Inner is null ? [] : InOrder(node.Inner))
                yield return inner;
        }
    }

    private static YamlNode? OwnStep(BpmnNode node) =>
        node.Element.Element(BpmnNames.Model + "extensionElements")?.Element(BpmnNames.Own + "step") is { } own ? OwnFields.Read(own) : null;

    private static YamlNode ForeignHead(BpmnDocument document, string name)
    {
        var id = new string([.. (document.Name.Length > 0 ? document.Name : name).Take(60).Select(c => char.IsLetterOrDigit(c) || c is '.' ? c : '-')]).Trim('-');
        return YamlText.Map(("format", YamlText.Scalar("throughline-sop/1")), ("id", YamlText.Scalar(id.Length > 0 ? id : "imported")), ("version", YamlText.Scalar("1.0")), ("country", YamlText.Scalar("not stated")),
            ("title", YamlText.Scalar(document.Name.Trim() is { Length: > 0 and < 4000 } given ? given : name)), ("source", YamlText.Scalar("Imported from BPMN 2.0; deadlines, bases and sides are still to be stated.")));
    }

    private static YamlNode Step(BpmnNode node, string id, BpmnWays ways, BpmnActors actors, string language)
    {
        var own = OwnStep(node);
        var step = own ?? YamlText.Map(("id", YamlText.Scalar(id)));
        var was = step.Get("title") is { } title ? Shown(title, language) : "";
        if (node.Name.Length > 0 && node.Name != string.Join(' ', was.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) || was.Length == 0)
        {
            var now = YamlText.Scalar(node.Name.Length == 0 ? id : node.Name.Length > 4000 ? node.Name[..4000] : node.Name);
            if (step.Get("title") is { Kind: YamlKind.Mapping } byLanguage)
                byLanguage.Set(language, now);
            else
                step.Set("title", now);
        }
        if (actors.Of(node, step.Get("actor")?.Text) is { } actor)
            step.Set("actor", YamlText.Scalar(actor));
        var (next, every, start, end) = ways.From(node);
        if (own is null)
        {
            if (start)
                step.Set("start", YamlText.Scalar("yes"));
            if (end)
                step.Set("end", YamlText.Scalar("yes"));
            if (node.Element.Element(BpmnNames.Model + "documentation")?.Value.Trim() is { Length: > 0 and <= 4000 } text)
                step.Set("text", YamlText.Scalar(text));
        }
        if (own is not null && Written(step.Get("next")).SetEquals(next))
            return step;
        if (next.Count > 1 && (own is null || every))
            step.Set("take", every ? YamlText.Scalar("every") : null);
        step.Set("next", next.Count == 0 ? null : YamlText.List(next.Select(n => YamlText.Map(("to", YamlText.Scalar(n.To)), ("when", n.When is null ? null : YamlText.Scalar(n.When))))));
        return step;
    }

    private static HashSet<(string To, string? When)> Written(YamlNode? next)
    {
        var items = next is null || YamlText.IsNothing(next) ? [] : next.Kind == YamlKind.Sequence ? next.Items : [next];
        return [.. items.Select(i => i.Kind == YamlKind.Mapping ? (i.Get("to")?.Text.Trim() ?? "", i.Get("when")?.Text.Trim()) : (i.Text.Trim(), null))];
    }

    private static string Shown(YamlNode title, string language) =>
        title.Kind == YamlKind.Mapping ? Localized.In(title.Entries.GroupBy(e => e.Key.Text).ToDictionary(g => g.Key, g => g.First().Value.Text), language) : title.Text;
}
