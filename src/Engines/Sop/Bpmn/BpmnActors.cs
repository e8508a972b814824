namespace Throughline.Sop;

/// <summary>Lanes and pools as actors.</summary>
internal sealed class BpmnActors
{
    private readonly Dictionary<string, string> laneOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly BpmnModel model;

    public BpmnActors(BpmnModel model, IEnumerable<YamlNode>? known)
    {
        this.model = model;
        All.AddRange(known ?? []);
        foreach (var lane in model.Scopes.SelectMany(s => s.Element.Descendants(BpmnNames.Model + "lane")))
        {
            var id = lane.Id() is { } written && written.StartsWith("lane-", StringComparison.Ordinal) ? written["lane-".Length..] : Clean(lane.Id() ?? "");
            names[id] = Name(lane.Attribute("name")?.Value, id);
            foreach (var node in lane.Elements(BpmnNames.Model + "flowNodeRef"))
                laneOf[BpmnNames.Local(node.Value)] = id;
        }
    }

    public List<YamlNode> All { get; } = [];

    /// <summary>The actor of a node by its innermost lane, else by its pool; a new one is declared when it is first met.</summary>
    public string? Of(BpmnNode node, string? was)
    {
        string? id = null;
        for (var at = node; at is not null && id is null; at = at.Scope.Owner)
            id = laneOf.GetValueOrDefault(at.Id);
        if (id is null && was is not null)
            return was;
        if (id is null)
        {
            var process = node.Scope;
            while (process.Owner is not null)
                process = process.Owner.Scope;
            var written = process.Element.Id() ?? "";
            id = Clean(written.Length > 0 ? written : "process");
            names[id] = Name(model.PoolNames.GetValueOrDefault(written) ?? process.Element.Attribute("name")?.Value, "not stated");
        }
        // The side is no fact of BPMN; coordination passes no wall by itself and is to be looked at.
        if (!All.Exists(a => a.Get("id")?.Text == id))
            All.Add(YamlText.Map(("id", YamlText.Scalar(id)), ("side", YamlText.Scalar("coordination")), ("name", YamlText.Scalar(names[id]))));
        return id;
    }

    private static string Name(string? written, string otherwise) => string.IsNullOrWhiteSpace(written) ? otherwise : string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Clean(string id)
    {
        var clean = new string([.. id.Take(60).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-')]);
        return clean.Length > 0 ? clean : "actor";
    }
}
