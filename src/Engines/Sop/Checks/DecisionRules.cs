namespace Throughline.Sop.Checks;

/// <summary>A decision says what comes next for every combination of its facts, once; a negative one protects the person (I4).</summary>
internal static class DecisionRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            CheckWays(graph, i, found);
            if (graph.Steps[i].Decision is { } decision)
                CheckDuties(graph, i, decision, found);
        }
    }

    private static void CheckWays(SopGraph graph, int index, List<Finding> found)
    {
        var (step, table) = (graph.Steps[index], graph.Decisions[index]);
        if (!table.IsSound)
            return;
        if (table.TooWide)
        {
            found.Add(new Finding(FindingSeverity.Warning, "decision-too-wide", step.Id, step.Line, $"{graph.Name(step)} asks more than {DecisionTable.MostCombinations} combinations at once and is not checked for gaps; split the decision.", graph.Tell(index)));
            return;
        }
        // A step that can end here may leave a combination without a way on: the work is then over.
        if (table.Gap is { } gap && !step.End)
            found.Add(new Finding(FindingSeverity.Error, "decision-gap", step.Id, step.Line, $"{graph.Name(step)} does not say what comes next if {ConditionWords.Of(gap, graph)}{More(table.Gaps)}.", [.. graph.Tell(index), $"if {ConditionWords.Of(gap, graph)}: nothing"]));
        if (table.Overlap is { } overlap && table.OverlapWays is { } ways)
            found.Add(new Finding(FindingSeverity.Error, "decision-overlap", step.Id, ways.Second.Line, $"{graph.Name(step)} takes one way, and both {ways.First.To} and {ways.Second.To} are open {(overlap.Count == 0 ? "always" : "if " + ConditionWords.Of(overlap, graph))}{More(table.Overlaps)}; sharpen the conditions, or write 'take: every' if the work goes on side by side.", [.. graph.Tell(index), $"{(overlap.Count == 0 ? "always" : "if " + ConditionWords.Of(overlap, graph))}: {ways.First.To} and {ways.Second.To}"]));
        for (var way = 0; way < step.Next.Count; way++)
        {
            if (!table.CanBeTaken(way))
                found.Add(new Finding(FindingSeverity.Warning, "never-taken", step.Id, step.Next[way].Line, $"The way from {graph.Name(step)} to {step.Next[way].To} can never be taken: its condition holds for no combination.", graph.Tell(index)));
        }
    }

    private static string More(int count) => count > 1 ? $" (and for {count - 1} more)" : "";

    private static void CheckDuties(SopGraph graph, int index, DecisionDuties decision, List<Finding> found)
    {
        var step = graph.Steps[index];
        void Add(string rule, string message) => found.Add(new Finding(FindingSeverity.Error, rule, step.Id, decision.Line, message, graph.Tell(index)));

        if (decision.Reasons is null)
            Add("I4-reasons", $"A negative decision at {graph.Name(step)} carries no written reasons; name the record under 'reasons'.");
        if (decision.SecondReader is null)
            Add("I4-second-reader", $"Nobody reads a negative decision at {graph.Name(step)} a second time; name an actor under 'secondReader'.");
        else if (decision.SecondReader == step.ActorId)
            Add("I4-second-reader", $"The second reader of {graph.Name(step)} is the body that decides; name another actor.");
        if (decision.Review is null)
        {
            Add("I4-review", $"A negative decision at {graph.Name(step)} cannot be reviewed; name the step under 'review'.");
            return;
        }
        if (graph.IndexOf(decision.Review) is not { } review)
            return;
        if (review == index || graph.Steps[review].ActorId == step.ActorId)
            Add("I4-review", $"The review of {graph.Name(step)} is in the hands of the body that decided; {graph.Name(review)} needs another actor.");
        else if (graph.Reached[index] && !graph.Reach([index], _ => true)[review] && !graph.Steps[review].AnyTime)
            Add("I4-review", $"No way leads from {graph.Name(step)} to its review {graph.Name(review)}.");
    }
}
