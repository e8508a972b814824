namespace Throughline.Sop;

/// <summary>
/// Checks whether the processes of a BPMN file are sound: each pool alone, with every message at hand, and where pools exchange
/// messages all of them together. Conditions on data are free choices. docs/guides/sop-bpmn.md tells the reading of each element.
/// </summary>
public static class BpmnSoundness
{
    private const int FirstBound = 20_000;
    private const int MostStates = 200_000;
    private const int MostPlaces = 5_000;
    private const long MostCells = 60_000_000;

    /// <summary>The verdict. The same document always gives the same one.</summary>
    public static BpmnVerdict Check(BpmnDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var model = new BpmnModel(document);
        var findings = new List<Finding>();
        bool? sound = true;
        var states = 0;
        var processes = model.Scopes.Where(s => s.Nodes.Count > 0).ToList();
        if (processes.Count == 0)
            findings.Add(new Finding(FindingSeverity.Error, "no-process", null, 1, "The file holds no process with a step in it; nothing can be checked.", []));
        foreach (var process in processes)
        {
            Shape(process, findings);
            NotInterpreted(process, findings);
            sound = And(sound, Play(model, [process], false, findings, ref states));
        }
        var pooled = processes.Where(p => model.Messages.Any(m => Within(model, p, m.From)) || model.Messages.Any(m => Within(model, p, m.To))).ToList();
        if (pooled.Count > 1 && model.Messages.Any(m => pooled.Any(p => Within(model, p, m.From)) && pooled.Any(p => Within(model, p, m.To))))
        {
            findings.Add(new Finding(FindingSeverity.Note, "reading", null, 1, "The pools exchange messages: each is checked alone with every message at hand, and then all together.", []));
            sound = And(sound, Play(model, pooled, true, findings, ref states));
        }
        if (findings.Any(f => f.Severity == FindingSeverity.Error))
            sound = false;
        return new BpmnVerdict(sound, [.. findings.OrderBy(f => f.Severity).ThenBy(f => f.Line).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)], states, MostStates);
    }

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    private static bool Within(BpmnModel model, BpmnScope process, string id)
    {
        for (var scope = model.Find(id)?.Scope; scope is not null; scope = scope.Owner?.Scope)
        {
            if (scope == process)
                return true;
        }
        return false;
    }

    private static void Shape(BpmnScope process, List<Finding> findings)
    {
        var line = process.Element.Line();
        if (!process.Nodes.Any(n => n.Kind == "startEvent" || n.In.Count == 0 && n.Element.Attribute("instantiate")?.Value is "true" or "1"))
            findings.Add(new Finding(FindingSeverity.Error, "no-start", process.Element.Id(), line, "The process has no start event, so nobody can tell how a case begins; add one.", []));
        if (!process.Nodes.Any(n => n.Kind == "endEvent"))
            findings.Add(new Finding(FindingSeverity.Error, "no-end", process.Element.Id(), line, "The process has no end event, so nobody can tell when a case is over; add one.", []));
        foreach (var scope in process.AllNodes().Where(n => n.Inner is not null).Select(n => n.Inner!).Prepend(process))
        {
            foreach (var stray in scope.Stray)
                findings.Add(new Finding(FindingSeverity.Error, "flow-crosses", stray.Id(), stray.Line(), "A sequence flow crosses the border of a pool or a sub-process; use a message flow or a boundary event.", []));
            foreach (var node in scope.Nodes.Where(n => n.Out.Count == 0 && n.Kind is not ("endEvent" or "boundaryEvent") && !n.IsEventSubProcess && !n.IsForCompensation && !n.Triggers.Contains("link") && scope.Nodes.Any(e => e.Kind == "endEvent")))
                findings.Add(new Finding(FindingSeverity.Warning, "no-way-on", node.Id, node.Element.Line(), $"No way leads on from {node.Shown}; the work is taken to end there. Draw the way to an end event.", []));
        }
    }

    private static void NotInterpreted(BpmnScope process, List<Finding> findings)
    {
        void Note(BpmnNode node, string message) => findings.Add(new Finding(FindingSeverity.Note, "not-interpreted", node.Id, node.Element.Line(), message, []));
        foreach (var node in process.AllNodes())
        {
            if (node.IsForCompensation || node.Triggers.Contains("compensate"))
                Note(node, $"Compensation is not interpreted: {node.Shown}.");
            else if (node.Triggers.FirstOrDefault(t => t is "signal" or "conditional" or "multiple" or "parallelMultiple" or "unknown") is { } trigger)
                Note(node, $"The {trigger} of {node.Shown} is not interpreted: a caught one may come at any time.");
            if (node.Kind == "adHocSubProcess")
                Note(node, $"The order inside {node.Shown} is free (ad hoc); it is read as one activity.");
            else if (node.Kind == "callActivity")
                Note(node, $"What {node.Shown} calls is not followed; it is read as one activity.");
            if (node.Element.Elements().Any(e => e.Name.LocalName is "multiInstanceLoopCharacteristics" or "standardLoopCharacteristics"))
                Note(node, $"The repetition of {node.Shown} is read as done once: it changes no verdict where each repetition ends.");
            if (node.Kind == "boundaryEvent" && !node.Interrupts)
                Note(node, $"{node.Shown} does not interrupt; it is read as happening at most once while the activity goes on.");
            if (node.Kind == "inclusiveGateway" && node.In.Count > 1 && InCycle(node))
                Note(node, $"{node.Shown} joins inclusively inside a loop, where readings of the standard differ; the verdict is for its text (BPMN 2.0, 13.4.3).");
        }
    }

    private static bool InCycle(BpmnNode node)
    {
        var seen = new HashSet<BpmnNode>();
        var open = new Stack<BpmnNode>(node.Out.Select(f => f.To));
        while (open.TryPop(out var next))
        {
            if (next == node)
                return true;
            if (!seen.Add(next))
                continue;
            foreach (var flow in next.Out.Concat(next.Boundary.SelectMany(b => b.Out)))
                open.Push(flow.To);
        }
        return false;
    }

    private static bool? Play(BpmnModel model, List<BpmnScope> processes, bool together, List<Finding> findings, ref int states)
    {
        var notes = new List<(BpmnNode? Node, string Rule, string Message)>();
        var (net, cut) = NetBuilder.Build(model, processes, together, notes);
        foreach (var (node, rule, message) in together ? [] : notes)
            findings.Add(new Finding(FindingSeverity.Note, rule, node?.Id, node?.Element.Line() ?? processes[0].Element.Line(), char.ToUpperInvariant(message[0]) + message[1..], []));
        var bound = (int)Math.Min(MostStates, MostCells / Math.Max(1, net.Places.Count));
        var seen = NetExploration.Of(net, Math.Min(FirstBound, bound));
        states += seen.Count;
        // Making a net smaller takes the square of its size.
        if (!seen.Complete && net.Places.Count <= MostPlaces && seen.Unsafe.State < 0 && !seen.Stuck().Any())
        {
            net = NetReduction.Of(net);
            seen = NetExploration.Of(net, bound);
            states += seen.Count;
        }
        var before = findings.Count(f => f.Severity == FindingSeverity.Error);
        var prefix = together ? "With all pools together: " : "";
        Tell(net, seen, processes, prefix, findings);
        if (findings.Count(f => f.Severity == FindingSeverity.Error) > before)
            return false;
        if (together && seen.LeavesMessages())
            findings.Add(new Finding(FindingSeverity.Warning, "message-left", null, 1, "With all pools together: everything can end while a message nobody reads is left.", []));
        if (seen.Complete && !cut)
            return true;
        findings.Add(new Finding(FindingSeverity.Warning, "bound", processes[0].Element.Id(), processes[0].Element.Line(),
            cut ? "A choice has more ways than can be tried together; not every combination was tried, so the verdict is not known." : seen.Count <= bound ? "Messages can pile up without end; no other fault was found in the states looked at, so the verdict is not known." : $"More than {bound} states can be reached; no fault was found in those looked at, so the verdict is not known. Divide the process.", []));
        return null;
    }

    private static void Tell(TokenNet net, NetExploration seen, List<BpmnScope> processes, string prefix, List<Finding> findings)
    {
        void Error(string rule, BpmnNode? node, string message, List<string> path)
        {
            if (prefix.Length == 0 || !findings.Exists(f => f.Rule == rule && f.StepId == node?.Id))
                findings.Add(new Finding(FindingSeverity.Error, rule, node?.Id, node?.Element.Line() ?? processes[0].Element.Line(), prefix + message, path));
        }
        if (seen.Unsafe.State >= 0)
        {
            var place = net.Places[seen.Unsafe.Place];
            Error("lack-of-synchronisation", place.Waits, $"Work comes twice at the same time to one place ({place.Words}): ways that were opened side by side meet again without waiting for each other. Join them with the gateway that opened them.", seen.PathTo(seen.Unsafe.State));
        }
        if (seen.Growing >= 0)
            Error("unbounded", null, "A loop makes more and more work at the same time without end; close the ways opened in the loop before it goes back.", seen.PathTo(seen.Growing));
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stuck in seen.Stuck().Take(2000))
        {
            var waits = seen.MarkedIn(stuck).Select(p => net.Places[p]).Where(p => p.Waits is not null && (p.Waits.Inner is null || !p.Words.StartsWith("inside", StringComparison.Ordinal))).ToList();
            var node = waits.Select(p => p.Waits).FirstOrDefault();
            var ended = seen.EndedOnWay(stuck);
            if (!told.Add($"{node?.Id}{ended}") || told.Count > 20)
                continue;
            var where = waits.Count == 0 ? "the process" : string.Join("; ", waits.Take(4).Select(p => p.Words).Distinct(StringComparer.Ordinal));
            Error(ended ? "improper-completion" : "deadlock", node,
                ended ? $"An end is reached and work is left over that can never go on ({where})." : $"The case stops for ever ({where}): {node?.Shown ?? "a step"} waits for something that cannot come any more.", seen.PathTo(stuck));
        }
        if (!seen.Complete)
            return;
        if (seen.Endless() is >= 0 and var endless)
            Error("livelock", seen.MarkedIn(endless).Select(p => net.Places[p].Waits).FirstOrDefault(n => n is not null), "From here the case goes round for ever and can reach no end; add a way out of the loop.", seen.PathTo(endless));
        foreach (var node in processes.SelectMany(p => p.AllNodes()).Where(n => !seen.Fired.Contains(n) && !n.IsForCompensation && !n.Triggers.Contains("compensate") && !(n.IsEventSubProcess && n.Inner is null) && !(n.Kind == "boundaryEvent" && (n.AttachedTo is null || n.AttachedTo.IsForCompensation))))
            Error("dead-activity", node, node.In.Count == 0 ? $"{node.Shown} can never happen: no way leads to it." : $"{node.Shown} can never happen, whatever is chosen before.", []);
    }
}
