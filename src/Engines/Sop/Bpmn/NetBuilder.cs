// Long because: every element of BPMN that moves a token has its own reading here, and they are read beside each other.
namespace Throughline.Sop;

/// <summary>From BPMN to the net, by the execution semantics of BPMN 2.0 chapter 13. Says in notes what it reads how, and what it does not interpret.</summary>
internal sealed class NetBuilder
{
    private const int MostSubsets = 9;

    private readonly BpmnModel model;
    private readonly bool withMessages;
    private readonly List<(BpmnNode? Node, string Rule, string Message)> notes;
    private readonly TokenNet net = new();
    private readonly Dictionary<BpmnFlow, int> flowPlace = [];
    private readonly Dictionary<BpmnNode, int> entryPlace = [];
    private readonly Dictionary<BpmnNode, int> runPlace = [];
    private readonly Dictionary<BpmnNode, int> armedPlace = [];
    private readonly Dictionary<BpmnScope, int> activePlace = [];
    private readonly Dictionary<BpmnNode, List<int>> messagesIn = [];
    private readonly Dictionary<BpmnNode, List<int>> messagesOut = [];
    private readonly HashSet<BpmnNode> thrownTo = [];

    private NetBuilder(BpmnModel model, bool withMessages, List<(BpmnNode?, string, string)> notes) => (this.model, this.withMessages, this.notes) = (model, withMessages, notes);

    /// <summary>True when a choice has more ways than can be tried in every combination.</summary>
    public bool Cut { get; private set; }

    public static (TokenNet Net, bool Cut) Build(BpmnModel model, IReadOnlyList<BpmnScope> processes, bool withMessages, List<(BpmnNode? Node, string Rule, string Message)> notes)
    {
        var builder = new NetBuilder(model, withMessages, notes);
        foreach (var process in processes)
            builder.MakePlaces(process);
        if (withMessages)
            builder.MakeMessages(processes);
        foreach (var process in processes)
        {
            builder.FindThrown(process);
            builder.Process(process);
        }
        return (builder.net, builder.Cut);
    }

    private void MakePlaces(BpmnScope scope)
    {
        activePlace[scope] = net.Add(PlaceKind.Flow, scope.Owner is null ? "the process is under way" : $"inside {scope.Owner.Shown}", scope.Owner);
        foreach (var flow in scope.Flows)
            flowPlace[flow] = net.Add(PlaceKind.Flow, $"between {flow.From.Shown} and {flow.To.Shown}", flow.To);
        foreach (var node in scope.Nodes)
        {
            if (NeedsEntry(node))
                entryPlace[node] = net.Add(PlaceKind.Flow, $"before {node.Shown}", node);
            if (node.IsActivity && node.Inner is null && (Guards(node).Any() || node.IsActivity && model.Messages.Any(m => m.From == node.Id) && model.Messages.Any(m => m.To == node.Id)))
                runPlace[node] = net.Add(PlaceKind.Flow, $"in {node.Shown}", node);
            if (node.Kind == "boundaryEvent" && !node.Interrupts || node.IsEventSubProcess)
                armedPlace[node] = net.Add(PlaceKind.Armed, "", node);
            if (node.Inner is not null)
                MakePlaces(node.Inner);
        }
    }

    /// <summary>Nodes a scope begins with when it has no start event, and catching links, have a place of their own.</summary>
    private static bool NeedsEntry(BpmnNode node)
    {
        if (node.In.Count > 0 || node.Kind is "boundaryEvent" or "startEvent" || node.IsEventSubProcess || node.IsForCompensation)
            return false;
        return node.Kind == "intermediateCatchEvent" && node.Triggers.Contains("link") || IsInstantiating(node) || !node.Scope.Nodes.Any(n => n.Kind == "startEvent");
    }

    private static bool IsInstantiating(BpmnNode node) => node.Kind is "receiveTask" or "eventBasedGateway" && node.Element.Attribute("instantiate")?.Value.Trim() is "true" or "1";

    private static IEnumerable<BpmnNode> Guards(BpmnNode node) => node.Boundary.Where(b => !b.Triggers.Contains("compensate"));

    private void MakeMessages(IReadOnlyList<BpmnScope> processes)
    {
        var known = processes.SelectMany(p => p.AllNodes()).ToHashSet();
        foreach (var (from, to, element) in model.Messages)
        {
            if (model.Find(from) is not { } sender || model.Find(to) is not { } receiver || !known.Contains(sender) || !known.Contains(receiver) || receiver.Inner is not null || sender.Inner is not null || receiver.IsGateway)
                continue;
            var name = element.Attribute("name")?.Value.Trim() is { Length: > 0 } given ? $"the message '{given}'" : "the message";
            var place = net.Add(PlaceKind.Message, $"{name} from {sender.Shown} to {receiver.Shown}", receiver);
            (messagesOut.TryGetValue(sender, out var outs) ? outs : messagesOut[sender] = []).Add(place);
            (messagesIn.TryGetValue(receiver, out var ins) ? ins : messagesIn[receiver] = []).Add(place);
        }
    }

    private void FindThrown(BpmnScope process)
    {
        foreach (var node in process.AllNodes())
        {
            foreach (var trigger in node.Triggers.Where(t => t is "error" or "escalation" or "cancel"))
            {
                if (node.Kind is "endEvent" or "intermediateThrowEvent" && Catcher(node, trigger) is { } catcher)
                    thrownTo.Add(catcher);
            }
        }
    }

    private void Process(BpmnScope process)
    {
        var starts = Starts(process);
        var byMessage = starts.Where(s => s.Node is not null && messagesIn.ContainsKey(s.Node)).ToList();
        var idle = starts.Count > byMessage.Count || starts.Count == 0 ? net.Add(PlaceKind.Idle, "before the start", null) : -1;
        if (idle >= 0)
            net.Marked.Add(idle);
        foreach (var start in starts)
        {
            int[] give = [activePlace[process], .. Armed(process), .. start.Give];
            string[] words = start.Node is null ? [] : [$"The process starts with {start.Node.Shown}"];
            var nodes = start.Node is null ? Array.Empty<BpmnNode>() : [start.Node];
            if (!withMessages || start.Node is null || !messagesIn.TryGetValue(start.Node, out var messages))
                Add([idle], give, words, nodes);
            else
                foreach (var message in messages)
                    Add(idle >= 0 ? [idle, message] : [message], give, words, nodes).Empty = idle >= 0 ? [] : [activePlace[process]];
        }
        Scope(process);
        var end = Add([activePlace[process]], [], [], []);
        end.Empty = [.. Inside(process)];
        end.Clear = [.. ArmedInside(process)];
    }

    /// <summary>The ways a scope can begin: each start event by itself, or all nodes without a way in at once.</summary>
    private List<(BpmnNode? Node, int[] Give)> Starts(BpmnScope scope)
    {
        var found = new List<(BpmnNode?, int[])>();
        foreach (var node in scope.Nodes.Where(n => n.Kind == "startEvent"))
            found.AddRange(Ways(node).Select(w => ((BpmnNode?)node, w.Give)));
        if (found.Count > 1 && scope.Nodes.Count(n => n.Kind == "startEvent") > 1)
            Note(scope.Owner, "reading", $"{Name(scope)} has several start events: each begins a case of its own, only one at a time (BPMN 2.0, 10.5.2).");
        foreach (var node in scope.Nodes.Where(n => IsInstantiating(n) && n.In.Count == 0))
            found.Add((null, [entryPlace[node]]));
        if (found.Count == 0)
        {
            var first = scope.Nodes.Where(n => entryPlace.ContainsKey(n) && !n.Triggers.Contains("link")).Select(n => entryPlace[n]).ToArray();
            if (first.Length > 0)
                found.Add((null, first));
        }
        return found;
    }

    private string Name(BpmnScope scope) => scope.Owner?.Shown ?? (scope.Element.Id() is { } id && model.PoolNames.TryGetValue(id, out var pool) ? $"'{pool}'" : "the process");

    private IEnumerable<int> Armed(BpmnScope scope) => scope.Nodes.Where(n => n.IsEventSubProcess && n.Inner is not null).Select(n => armedPlace[n]);

    private IEnumerable<int> Inside(BpmnScope scope)
    {
        foreach (var flow in scope.Flows)
            yield return flowPlace[flow];
        foreach (var node in scope.Nodes)
        {
            if (entryPlace.TryGetValue(node, out var entry))
                yield return entry;
            if (runPlace.TryGetValue(node, out var run))
                yield return run;
            if (node.Inner is null)
                continue;
            yield return activePlace[node.Inner];
            foreach (var place in Inside(node.Inner))
                yield return place;
        }
    }

    private IEnumerable<int> ArmedInside(BpmnScope scope) => scope.AllNodes().Where(armedPlace.ContainsKey).Select(n => armedPlace[n]);

    private void Scope(BpmnScope scope)
    {
        foreach (var node in scope.Nodes)
        {
            if (node.Kind is "startEvent" or "boundaryEvent" || node.IsForCompensation)
                continue;
            if (node.IsEventSubProcess)
                EventSubProcess(node);
            else if (node.Kind == "parallelGateway")
                Parallel(node);
            else if (node.Kind is "inclusiveGateway" or "complexGateway")
                Inclusive(node);
            else if (node.Kind == "eventBasedGateway")
                EventChoice(node);
            else if (node.Inner is not null)
                SubProcess(node);
            else if (runPlace.ContainsKey(node))
                GuardedActivity(node);
            else if (node.Kind is "endEvent" or "intermediateThrowEvent")
                Throw(node);
            else
                Simple(node);
        }
    }

    private IEnumerable<int> Entries(BpmnNode node) => node.In.Select(f => flowPlace[f]).Concat(entryPlace.TryGetValue(node, out var entry) ? [entry] : []);

    private void Simple(BpmnNode node)
    {
        foreach (var entry in Entries(node))
        {
            foreach (var (give, words) in Ways(node))
            {
                foreach (var message in Messages(node))
                    Add([entry, .. message], [.. give, .. Sent(node)], [.. Event(node), .. words], [node]);
            }
        }
    }

    private IEnumerable<int[]> Messages(BpmnNode node) => messagesIn.TryGetValue(node, out var places) ? places.Select(p => new[] { p }) : [[]];

    private IEnumerable<int> Sent(BpmnNode node) => messagesOut.TryGetValue(node, out var places) ? places : [];

    private static IEnumerable<string> Event(BpmnNode node)
    {
        if (node.IsGateway || node.Name.Length == 0 && !node.IsActivity)
            return [];
        return [node.Kind switch
        {
            "endEvent" => $"{node.Shown} is reached",
            "intermediateThrowEvent" => $"{node.Shown} is passed",
            _ when node.IsEvent => $"{node.Shown} happens",
            _ => $"{node.Shown} is done",
        }];
    }

    /// <summary>Which ways out are taken together, and the words for it.</summary>
    private List<(int[] Give, string[] Words)> Ways(BpmnNode node)
    {
        var outs = node.Out;
        if (outs.Count == 0)
            return [([], [])];
        if (node.Kind is "exclusiveGateway" or "eventBasedGateway")
            return [.. outs.Select(f => (new[] { flowPlace[f] }, outs.Count > 1 ? Taken(node, [f]) : []))];
        var always = outs.Where(f => node.Kind == "parallelGateway" || node.Kind is not ("inclusiveGateway" or "complexGateway") && !f.IsConditional && !f.IsDefault).ToList();
        var open = outs.Except(always).Where(f => !f.IsDefault).ToList();
        var other = outs.Except(always).FirstOrDefault(f => f.IsDefault);
        if (open.Count == 0)
            return [([.. always.Select(f => flowPlace[f]), .. other is null ? [] : new[] { flowPlace[other] }], [])];
        var subsets = Subsets(open).Select(s => ((int[])[.. always.Select(f => flowPlace[f]), .. s.Select(f => flowPlace[f])], Taken(node, s))).ToList();
        if (other is not null)
            subsets.Add(([.. always.Select(f => flowPlace[f]), flowPlace[other]], Taken(node, [other])));
        else if (always.Count > 0)
            subsets.Add(([.. always.Select(f => flowPlace[f])], [$"after {node.Shown} no conditional way is open"]));
        return subsets;
    }

    private IEnumerable<List<BpmnFlow>> Subsets(List<BpmnFlow> flows)
    {
        if (flows.Count <= MostSubsets)
        {
            foreach (var bits in Enumerable.Range(1, (1 << flows.Count) - 1).OrderBy(b => System.Numerics.BitOperations.PopCount((uint)b)).ThenBy(b => b))
                yield return [.. flows.Where((_, i) => (bits >> i & 1) != 0)];
            yield break;
        }
        Cut = true;
        foreach (var flow in flows)
            yield return [flow];
        for (var i = 1; i < flows.Count; i++)
            yield return [flows[i - 1], flows[i]];
        yield return flows;
    }

    private static string[] Taken(BpmnNode node, IReadOnlyList<BpmnFlow> flows)
    {
        var ways = string.Join(" and ", flows.Select(f => f.Name.Length > 0 ? $"'{f.Name}' to {f.To.Shown}" : $"to {f.To.Shown}"));
        return [$"{(node.IsGateway && node.Name.Length == 0 ? "a choice takes" : node.IsGateway ? $"at {node.Shown} the choice takes" : $"after {node.Shown} the work takes")} the way{(flows.Count > 1 ? "s" : "")} {ways}"];
    }

    private void Parallel(BpmnNode node)
    {
        var entries = Entries(node).ToArray();
        if (entries.Length == 0)
            return;
        var give = node.Out.Select(f => flowPlace[f]).ToArray();
        string[] words = node.Out.Count > 1 ? [$"{node.Shown} opens {node.Out.Count} ways side by side"] : entries.Length > 1 ? [$"{node.Shown} has all its ways and goes on"] : [];
        Add(entries, give, words, [node]);
    }

    private void Inclusive(BpmnNode node)
    {
        var entries = Entries(node).ToArray();
        if (node.Kind == "complexGateway")
            Note(node, "reading", $"{node.Shown} is a complex gateway; its condition is not interpreted, it is read as an inclusive one.");
        foreach (var (give, words) in Ways(node))
        {
            if (entries.Length == 1)
                Add(entries, give, node.Out.Count > 1 ? words : [], [node]);
            else if (entries.Length > 1)
                Add([], give, node.Out.Count > 1 ? words : [$"{node.Shown} goes on"], [node]).Join = entries;
        }
    }

    /// <summary>The events behind the gateway race; the first that happens takes the token.</summary>
    private void EventChoice(BpmnNode node)
    {
        foreach (var entry in Entries(node))
        {
            foreach (var target in node.Out.Select(f => f.To))
            {
                foreach (var (give, words) in Ways(target))
                {
                    foreach (var message in Messages(target))
                        Add([entry, .. message], [.. give, .. Sent(target)], [$"{target.Shown} happens first", .. words], [node, target]);
                }
            }
        }
    }

    private void SubProcess(BpmnNode node)
    {
        var inner = node.Inner!;
        var guards = Guards(node).ToList();
        int[] armed = [.. guards.Where(armedPlace.ContainsKey).Select(g => armedPlace[g])];
        foreach (var entry in Entries(node))
        {
            foreach (var start in Starts(inner))
                Add([entry], [activePlace[inner], .. Armed(inner), .. armed, .. start.Give], [$"{node.Shown} begins"], start.Node is null ? [node] : [node, start.Node]);
        }
        int[] inside = [.. Inside(inner)];
        int[] allArmed = [.. ArmedInside(inner), .. armed];
        foreach (var (give, words) in Ways(node))
        {
            var done = Add([activePlace[inner]], [.. give, .. Sent(node)], [$"{node.Shown} is done", .. words], [node]);
            done.Empty = inside;
            done.Clear = allArmed;
        }
        foreach (var guard in guards.Where(g => !thrownTo.Contains(g)))
            Interrupt(guard, activePlace[inner], [.. inside, .. allArmed]);
        Scope(inner);
    }

    private void GuardedActivity(BpmnNode node)
    {
        var run = runPlace[node];
        var guards = Guards(node).ToList();
        int[] armed = [.. guards.Where(armedPlace.ContainsKey).Select(g => armedPlace[g])];
        foreach (var entry in Entries(node))
            Add([entry], [run, .. armed, .. Sent(node)], [$"{node.Shown} begins"], [node]);
        foreach (var (give, words) in Ways(node))
        {
            foreach (var message in Messages(node))
                Add([run, .. message], give, [.. Event(node), .. words], [node]).Clear = armed;
        }
        foreach (var guard in guards)
            Interrupt(guard, run, armed);
    }

    private void Interrupt(BpmnNode guard, int running, int[] lost)
    {
        foreach (var (give, words) in Ways(guard))
        {
            foreach (var message in Messages(guard))
            {
                if (guard.Interrupts)
                    Add([running, .. message], [.. give], [$"{guard.Shown} interrupts {guard.AttachedTo!.Shown}", .. words], [guard]).Clear = lost;
                else
                    Add([running, armedPlace[guard], .. message], [running, .. give], [$"{guard.Shown} happens during {guard.AttachedTo!.Shown}", .. words], [guard]);
            }
        }
    }

    private void EventSubProcess(BpmnNode node)
    {
        if (node.Inner is not { } inner)
            return;
        var active = activePlace[node.Scope];
        if (!inner.Nodes.Any(n => n.Kind == "startEvent" && thrownTo.Contains(n)))
        {
            foreach (var start in Starts(inner))
            {
                foreach (var message in start.Node is null ? [[]] : Messages(start.Node))
                    Triggered(node, start, [active, armedPlace[node], .. message], active);
            }
        }
        var done = Add([activePlace[inner]], [], [$"{node.Shown} is done"], [node]);
        done.Empty = [.. Inside(inner)];
        done.Clear = [.. ArmedInside(inner)];
        Scope(inner);
    }

    private void Triggered(BpmnNode node, (BpmnNode? Node, int[] Give) start, int[] take, int active)
    {
        var inner = node.Inner!;
        var begun = Add(take, [active, activePlace[inner], .. Armed(inner), .. start.Give], [$"{node.Shown} begins"], start.Node is null ? [node] : [node, start.Node]);
        if (start.Node?.Interrupts != false)
            begun.Clear = [.. Inside(node.Scope), .. ArmedInside(node.Scope)];
    }

    private void Throw(BpmnNode node)
    {
        foreach (var entry in Entries(node))
        {
            if (node.Kind == "endEvent" && node.Triggers.Contains("terminate"))
                Add([entry], [], [$"{node.Shown} ends everything at once"], [node]).Clear = [.. Inside(node.Scope), .. ArmedInside(node.Scope)];
            else if (node.Triggers.FirstOrDefault(t => t is "error" or "escalation" or "cancel") is { } trigger)
                ThrowTo(node, entry, trigger);
            else if (node.Triggers.Contains("link"))
                Link(node, entry);
            else
                foreach (var (give, words) in Ways(node))
                    Add([entry], [.. give, .. Sent(node)], [.. Event(node), .. words], [node]);
            if (node.Kind == "endEvent")
                net.Transitions[^1].Ends = true;
        }
    }

    private void Link(BpmnNode node, int entry)
    {
        var target = node.Scope.Nodes.FirstOrDefault(n => n.Kind == "intermediateCatchEvent" && n.Triggers.Contains("link") && n.Code("link") == node.Code("link"));
        if (target is null || !entryPlace.TryGetValue(target, out var place))
            Note(node, "not-interpreted", $"{node.Shown} is a link and no catching link of its name stands beside it; the work is taken to end there.");
        Add([entry], target is not null && entryPlace.TryGetValue(target, out place) ? [place] : [], [.. Event(node)], [node]);
    }

    /// <summary>The boundary event or the start of an event sub-process that catches what the node throws; null when nothing does.</summary>
    private static BpmnNode? Catcher(BpmnNode node, string trigger)
    {
        bool Matches(BpmnNode c) => c.Triggers.Contains(trigger) && (c.Code(trigger).Length == 0 || node.Code(trigger).Length == 0 || c.Code(trigger) == node.Code(trigger));
        for (var scope = node.Scope; scope is not null; scope = scope.Owner?.Scope)
        {
            var inside = scope.Nodes.Where(n => n.IsEventSubProcess && n.Inner is not null && n != scope.Owner).SelectMany(n => n.Inner!.Nodes).FirstOrDefault(n => n.Kind == "startEvent" && Matches(n));
            if (inside is not null && trigger != "cancel")
                return inside;
            if (scope.Owner?.Boundary.FirstOrDefault(Matches) is { } boundary)
                return boundary;
        }
        return null;
    }

    private void ThrowTo(BpmnNode node, int entry, string trigger)
    {
        var catcher = Catcher(node, trigger);
        var passes = trigger == "escalation" && catcher?.Interrupts != true;
        foreach (var (own, ownWords) in passes || catcher is null ? Ways(node) : [([], [])])
        {
            if (catcher is null)
            {
                var alone = Add([entry], trigger == "escalation" ? own : [], [.. Event(node), .. ownWords], [node]);
                if (trigger == "escalation")
                    continue;
                Note(node, "reading", $"nothing catches the {trigger} of {node.Shown}; it is read as ending {Name(node.Scope)} at once.");
                alone.Clear = [.. Inside(node.Scope), .. ArmedInside(node.Scope)];
            }
            else if (catcher.Kind == "boundaryEvent")
                ThrowToBoundary(node, entry, catcher, passes, own);
            else
                Triggered(catcher.Scope.Owner!, (catcher, Ways(catcher)[0].Give), passes ? [entry, armedPlace[catcher.Scope.Owner!], activePlace[catcher.Scope.Owner!.Scope]] : [entry, activePlace[catcher.Scope.Owner!.Scope]], activePlace[catcher.Scope.Owner!.Scope]);
        }
    }

    private void ThrowToBoundary(BpmnNode node, int entry, BpmnNode catcher, bool passes, int[] own)
    {
        var inner = catcher.AttachedTo!.Inner!;
        foreach (var (give, words) in Ways(catcher))
        {
            string[] told = [.. Event(node), $"{catcher.Shown} catches it", .. words];
            if (passes)
                Add([entry], [.. own, .. give], told, [node, catcher]);
            else
                Add([entry, activePlace[inner]], give, told, [node, catcher]).Clear = [.. Inside(inner), .. ArmedInside(inner), .. catcher.AttachedTo.Boundary.Where(armedPlace.ContainsKey).Select(b => armedPlace[b])];
        }
    }

    private NetTransition Add(int[] take, int[] give, IReadOnlyList<string> words, IEnumerable<BpmnNode> nodes)
    {
        var transition = new NetTransition { Take = take, Give = give, Words = words, Nodes = [.. nodes] };
        net.Transitions.Add(transition);
        return transition;
    }

    private void Note(BpmnNode? node, string rule, string message)
    {
        if (!notes.Contains((node, rule, message)))
            notes.Add((node, rule, message));
    }
}
