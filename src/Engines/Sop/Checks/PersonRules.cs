namespace Throughline.Sop.Checks;

/// <summary>I3: a child has a guardian before the case ends. I9: a negative decision does not close the case. I11: a complaint goes to a body that does not handle the case.</summary>
internal static class PersonRules
{
    private static readonly string[] ChildWords = ["child", "minor", "ребён", "ребен", "çaga"];
    private static readonly string[] GuardianWords = ["guardian", "опек", "hossar"];
    private static readonly string[] ComplaintWords = ["complain", "жалоб", "şikaýat"];

    public static void Check(SopGraph graph, List<Finding> found)
    {
        CheckGuardian(graph, found);
        CheckNegative(graph, found);
        CheckComplaint(graph, found);
        foreach (var start in graph.Starts.Where(s => graph.Starts.Any(o => o != s && graph.Reach([o], e => e.Way is not null)[s])))
            found.Add(new Finding(FindingSeverity.Warning, "start-again", graph.Steps[start].Id, graph.Steps[start].Line, $"{graph.Name(start)} is a start and another start leads to it: a case could be opened twice. Take 'start: yes' off one of them.", graph.Tell(start)));
    }

    private static void CheckGuardian(SopGraph graph, List<Finding> found)
    {
        // The marks of the file decide; a file without any mark is judged by the words of its titles.
        var marked = graph.Procedure.Facts.Any(f => f.Child) || graph.Procedure.ForChildren;
        var facts = graph.Procedure.Facts.Where(f => f.Values.Contains("yes") && (marked ? f.Child : Says(f.Title, ChildWords) || Says(f.Id, ChildWords) || Says(f.Id, GuardianWords))).Select(f => f.Id).ToList();
        var whole = graph.Procedure.ForChildren || !marked && Says(graph.Procedure.Title, ChildWords);
        if (facts.Count == 0 && !whole)
            return;
        var named = graph.Steps.Any(s => s.NamesGuardian);
        var guardians = Enumerable.Range(0, graph.Steps.Count).Where(i => named ? graph.Steps[i].NamesGuardian : Says(graph.Steps[i].Title, GuardianWords) || Says(graph.Steps[i].ActorId, GuardianWords)).ToHashSet();
        var child = facts.ToDictionary(f => f, _ => "yes", StringComparer.Ordinal);
        bool Opens(Edge edge) => edge.Open && (edge.Way is not { } way
            || (way.Otherwise ? graph.Steps[edge.From].Next.All(w => w.Condition?.Holds(child) != true) : way.Condition?.Holds(child) != false));
        // Side by side with this way a guardian is asked for: always for a child, or wherever this way is open.
        bool Named(Edge edge) => graph.Steps[edge.From].Take == Take.Every && (Asked(edge.From) || graph.Decisions[edge.From].OpenSets is { Count: > 0 } sets && sets.All(s => !s.Contains(At(edge)) || s.Any(w => guardians.Contains(graph.IndexOf(graph.Steps[edge.From].Next[w].To) ?? -1))));
        int At(Edge edge) => graph.Steps[edge.From].Next.ToList().IndexOf(edge.Way!);
        bool Asked(int step) => graph.From(step).Any(e => guardians.Contains(e.To) && e.Way is { } way && (way.Condition is null ? !way.Otherwise : way.Condition.Holds(child) == true));
        bool Ends(int step) => graph.Steps[step].End && !graph.Steps[step].EndsBranchOnly;
        // Before the step that settles the fact nobody knows yet whether a guardian is needed.
        var settled = graph.Procedure.Facts.Where(f => facts.Contains(f.Id)).Select(f => graph.IndexOf(f.SetBy)).ToList();
        var sources = whole || settled.Contains(null) ? graph.Starts : [.. settled.OfType<int>().Where(s => graph.Reached[s])];
        if (graph.Path(sources.Where(s => !guardians.Contains(s)), Ends, e => e.Way is not null && Opens(e) && !guardians.Contains(e.To) && !Named(e), out var first) is { } path)
        {
            var end = path.Count == 0 ? first : path[^1].To;
            found.Add(new Finding(FindingSeverity.Error, "I3-guardian", graph.Steps[end].Id, graph.Steps[end].Line, $"The case of a child can reach {graph.Name(end)} and nobody was asked to name a guardian (I3); lead every child to a guardian step.", graph.Tell(first, path)));
        }
    }

    private static void CheckNegative(SopGraph graph, List<Finding> found)
    {
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            if (graph.Steps[i].Decision is null || !graph.Reached[i])
                continue;
            foreach (var edge in graph.From(i).Where(e => e.Open && e.Way is { } way && (way.Otherwise || way.Condition is not null) && graph.Steps[e.To].End && !graph.Steps[e.To].EndsBranchOnly))
                found.Add(new Finding(FindingSeverity.Error, "I9-negative", graph.Steps[i].Id, edge.Way!.Line, $"One outcome of {graph.Name(i)} ends the case at once at {graph.Name(edge.To)}; support goes on after a negative decision (I9). Lead to a service or to the review first.", graph.Tell(edge.To, e => e.To != edge.To || e.From == i)));
        }
    }

    private static void CheckComplaint(SopGraph graph, List<Finding> found)
    {
        var marked = graph.Steps.Any(s => s.ReceivesComplaint);
        foreach (var step in graph.Steps.Where(s => (marked ? s.ReceivesComplaint : Says(s.Title, ComplaintWords) || Says(s.Id, ComplaintWords)) && s.ActorId.Length > 0))
        {
            var enforces = graph.Actors.TryGetValue(step.ActorId, out var actor) && actor.Side == ActorSide.Enforcement;
            var handles = graph.Steps.FirstOrDefault(s => s.ActorId == step.ActorId && s != step && (s.Assistance || s.Decision is not null || s.Closure || s.Start));
            if (enforces || handles is not null)
                found.Add(new Finding(FindingSeverity.Error, "I11-complaint", step.Id, step.Line, $"{graph.Name(step)} goes to a body that {(handles is null ? "enforces the law" : $"also carries out {graph.Name(handles)}")} and could be the one complained about (I11); give it to an ombudsman, a rapporteur or a civil society organisation.", graph.IndexOf(step.Id) is { } at ? graph.Tell(at) : []));
        }
    }

    private static bool Says(IReadOnlyDictionary<string, string> texts, string[] words) => texts.Values.Any(t => Says(t, words));

    private static bool Says(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
