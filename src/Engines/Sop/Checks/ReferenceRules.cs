namespace Throughline.Sop.Checks;

/// <summary>Every id that is cited is declared.</summary>
internal static class ReferenceRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        var procedure = graph.Procedure;
        var steps = procedure.Steps.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var actors = procedure.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var records = procedure.Records.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var origins = steps.Concat(procedure.Events.Select(e => e.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var step in procedure.Steps)
        {
            void Unknown(string rule, string id, ISet<string> known, int line, string words)
            {
                if (!known.Contains(id))
                    found.Add(new Finding(FindingSeverity.Error, rule, step.Id, line, $"{step.Id} {words} '{id}', which is not declared{Shown.Suggest(id, known)}", []));
            }

            if (step.ActorId.Length > 0)
                Unknown("unknown-actor", step.ActorId, actors, step.Line, "is carried out by");
            foreach (var way in step.Next)
                Unknown("unknown-step", way.To, steps, way.Line, "leads to the step");
            foreach (var deadline in AllTimes(step).Where(d => d.NoneBecause is null))
                Unknown("unknown-origin", deadline.From, origins, deadline.Line, "counts a time from");
            foreach (var record in step.Records.Concat(step.Uses))
                Unknown("unknown-record", record, records, step.Line, "names the record");
            if (step.Decision is not { } decision)
                continue;
            if (decision.Reasons is { } reasons)
                Unknown("unknown-record", reasons, records, decision.Line, "gives its reasons in the record");
            if (decision.SecondReader is { } reader)
                Unknown("unknown-actor", reader, actors, decision.Line, "has the second reader");
            if (decision.Review is { } review)
                Unknown("unknown-step", review, steps, decision.Line, "names for review the step");
        }
        foreach (var fact in procedure.Facts.Where(f => f.SetBy is not null && !steps.Contains(f.SetBy)))
            found.Add(new Finding(FindingSeverity.Error, "unknown-step", null, fact.Line, $"The fact '{fact.Id}' is set by the step '{fact.SetBy}', which does not exist{Shown.Suggest(fact.SetBy!, steps)}", []));
    }

    /// <summary>Deadlines, the running time and the reviews of a step.</summary>
    public static IEnumerable<Deadline> AllTimes(Step step)
    {
        var times = step.Deadlines.Concat(step.Reviews);
        return step.Runs is { } runs ? times.Append(runs) : times;
    }
}
