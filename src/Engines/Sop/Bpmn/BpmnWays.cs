namespace Throughline.Sop;

/// <summary>From activity to activity over gateways, events and the borders of sub-processes, with the conditions met on the way.</summary>
internal sealed class BpmnWays
{
    private readonly Dictionary<BpmnNode, string> ids;
    private readonly Dictionary<BpmnFlow, string> conditions = [];
    private readonly Dictionary<BpmnNode, string> events = [];
    private readonly HashSet<BpmnNode> starts = [];

    public BpmnWays(BpmnModel model, Dictionary<BpmnNode, string> ids)
    {
        this.ids = ids;
        var (choices, happenings) = (0, 0);
        foreach (var node in model.Scopes.SelectMany(s => s.AllNodes()).Where(n => n.Out.Count > 1 && n.Kind != "parallelGateway").OrderBy(n => n.Element.Line()).ThenBy(n => n.Element.Column()))
            Conditions(node, ref choices);
        foreach (var guard in model.Scopes.SelectMany(s => s.AllNodes()).Where(n => n.Kind == "boundaryEvent" && n.Out.Count > 0 && n.AttachedTo is { Inner: null } && !Own(n)).OrderBy(n => n.Element.Line()).ThenBy(n => n.Element.Column()))
        {
            events[guard] = $"event-{++happenings}";
            Facts.Add(YamlText.Map(("id", YamlText.Scalar(events[guard])), ("title", YamlText.Scalar(guard.Name.Length > 0 ? guard.Name : "an event happens"))));
        }
        foreach (var scope in model.Scopes)
        {
            foreach (var start in Begins(scope))
            {
                var walk = new Walk();
                Enter(walk, start, null);
                starts.UnionWith(walk.Reached);
            }
        }
    }

    /// <summary>What the choices of the file ask, as facts.</summary>
    public List<YamlNode> Facts { get; } = [];

    public (List<(string To, string? When)> Next, bool Every, bool Start, bool End) From(BpmnNode node)
    {
        var walk = new Walk();
        string? going = null;
        foreach (var guard in node.Boundary.Where(events.ContainsKey))
        {
            foreach (var flow in guard.Out)
                Follow(walk, flow, $"{events[guard]} == yes");
            if (guard.Interrupts)
                going = And(going, $"{events[guard]} == no");
            else
                walk.Every = true;
        }
        Leave(walk, node, going);
        return ([.. walk.Next.Distinct()], walk.Every, starts.Contains(node), walk.Ends);
    }

    private sealed class Walk
    {
        public List<(string To, string? When)> Next { get; } = [];

        public List<BpmnNode> Reached { get; } = [];

        public HashSet<(BpmnNode, string?)> Seen { get; } = [];

        public bool Every { get; set; }

        public bool Ends { get; set; }
    }

    private static bool Own(BpmnNode node) => node.Id.StartsWith("deadline-", StringComparison.Ordinal) && node.AttachedTo?.Element.Descendants(BpmnNames.Own + "step").Any() == true;

    private static IEnumerable<BpmnNode> Begins(BpmnScope scope)
    {
        var events = scope.Nodes.Where(n => n.Kind == "startEvent").ToList();
        return events.Count > 0 ? events : scope.Nodes.Where(n => n.In.Count == 0 && n.Kind != "boundaryEvent" && !n.IsEventSubProcess && !n.IsForCompensation);
    }

    private void Conditions(BpmnNode node, ref int choices)
    {
        foreach (var flow in node.Out)
        {
            if (flow.Element.Element(BpmnNames.Model + "conditionExpression") is { } expression && expression.Attribute("language")?.Value == BpmnNames.Own.NamespaceName)
                conditions[flow] = expression.Value.Trim();
            else if (flow.IsDefault && flow.Name == "otherwise")
                conditions[flow] = "otherwise";
        }
        var open = node.Out.Where(f => !conditions.ContainsKey(f) && (node.Kind != "endEvent") && !(f.To.Kind == "endEvent" && f.To.Id.StartsWith("end-", StringComparison.Ordinal) && conditions.Count > 0)).ToList();
        if (open.Count == 0 || open.Count < node.Out.Count)
            return;
        choices++;
        if (node.Kind is "exclusiveGateway" or "eventBasedGateway")
        {
            var values = new List<string>();
            foreach (var flow in open)
            {
                var value = Slug(flow.Name.Length > 0 ? flow.Name : node.Kind == "eventBasedGateway" ? flow.To.Name : "", values.Count + 1);
                values.Add(values.Contains(value, StringComparer.Ordinal) ? $"way-{values.Count + 1}" : value);
                conditions[flow] = $"choice-{choices} == {values[^1]}";
            }
            Facts.Add(YamlText.Map(("id", YamlText.Scalar($"choice-{choices}")), ("title", node.Name.Length > 0 ? YamlText.Scalar(node.Name) : null), ("values", YamlText.List(values.Select(YamlText.Scalar)))));
            return;
        }
        for (var i = 0; i < open.Count; i++)
        {
            if (!node.IsGateway && !open[i].IsConditional)
                continue;
            Facts.Add(YamlText.Map(("id", YamlText.Scalar($"choice-{choices}-{i + 1}")), ("title", open[i].Name.Length > 0 ? YamlText.Scalar(open[i].Name) : null)));
            conditions[open[i]] = $"choice-{choices}-{i + 1} == yes";
        }
    }

    /// <summary>A word the condition language takes as a value, in Latin letters; else the number of the way.</summary>
    private static string Slug(string name, int number)
    {
        var word = new string([.. name.Take(40).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]).Trim('-');
        return word.Length > 0 && char.IsAsciiLetter(word[0]) && name.All(char.IsAscii) && word is not ("and" or "or" or "not" or "in" or "true" or "false" or "otherwise" or "param" or "null") ? word : $"way-{number}";
    }

    private void Leave(Walk walk, BpmnNode node, string? when)
    {
        if (node.Out.Count == 0)
            Finish(walk, node, when);
        if (node.Out.Count > 1 && node.Kind is not ("exclusiveGateway" or "eventBasedGateway"))
            walk.Every = true;
        foreach (var flow in node.Out)
            Follow(walk, flow, And(when, conditions.GetValueOrDefault(flow)));
    }

    private void Finish(Walk walk, BpmnNode node, string? when)
    {
        var link = node.Triggers.Contains("link") ? node.Scope.Nodes.FirstOrDefault(n => n.Kind == "intermediateCatchEvent" && n.Triggers.Contains("link") && n.Code("link") == node.Code("link")) : null;
        if (link is not null && link != node)
            Enter(walk, link, when);
        else if (node.Scope.Owner is { IsEventSubProcess: false } owner)
        {
            if (walk.Seen.Add((owner, when)))
                Leave(walk, owner, when);
        }
        else
            walk.Ends = true;
    }

    private void Follow(Walk walk, BpmnFlow flow, string? when) => Enter(walk, flow.To, when);

    private void Enter(Walk walk, BpmnNode node, string? when)
    {
        if (ids.TryGetValue(node, out var id))
        {
            walk.Next.Add((id, when));
            walk.Reached.Add(node);
            return;
        }
        if (walk.Seen.Count > 2000 || !walk.Seen.Add((node, when)))
            return;
        if (node.Inner is null)
            Leave(walk, node, when);
        else
            foreach (var start in Begins(node.Inner))
                Enter(walk, start, when);
    }

    private static string? And(string? a, string? b)
    {
        if (a is null || b is null || a == b)
            return a ?? b;
        if (a == "otherwise" || b == "otherwise")
            return a == "otherwise" ? b : a;
        var joined = $"{(a.Contains(" or ", StringComparison.Ordinal) ? $"({a})" : a)} and {(b.Contains(" or ", StringComparison.Ordinal) ? $"({b})" : b)}";
        return joined.Length <= 3000 ? joined : a;
    }
}
