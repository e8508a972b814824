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
        var consents = procedure.Consents.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var services = procedure.Services.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
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
            foreach (var consent in step.Asks.Concat(step.Needs).Concat(step.Shares.Select(s => s.Consent).OfType<string>()))
                Unknown("unknown-consent", consent, consents, step.Line, "names the consent");
            foreach (var service in step.Services)
                Unknown("unknown-service", service, services, step.Line, "gives the service");
            foreach (var sharing in step.Shares)
            {
                Unknown("unknown-actor", sharing.With, actors, sharing.Line, "shares with");
                Unknown("unknown-record", sharing.Record, records, sharing.Line, "shares the record");
            }
            if (step.Extension?.DecidedBy is { } decider)
                Unknown("unknown-actor", decider, actors, step.Line, "has its extension decided by");
            if (step.Decision is not { } decision)
                continue;
            if (decision.Reasons is { } reasons)
                Unknown("unknown-record", reasons, records, decision.Line, "gives its reasons in the record");
            if (decision.SecondReader is { } reader)
                Unknown("unknown-actor", reader, actors, decision.Line, "has the second reader");
            if (decision.Review is { } review)
                Unknown("unknown-step", review, steps, decision.Line, "names for review the step");
        }
        foreach (var consent in procedure.Consents.Where(c => c.To is not null && !actors.Contains(c.To)))
            found.Add(new Finding(FindingSeverity.Error, "unknown-actor", null, consent.Line, $"The consent '{consent.Id}' is towards '{consent.To}', which is not declared{Shown.Suggest(consent.To!, actors)}", []));
        CheckNumbers(procedure, found);
        foreach (var fact in procedure.Facts.Where(f => f.SetBy is not null && !steps.Contains(f.SetBy)))
            found.Add(new Finding(FindingSeverity.Error, "unknown-step", null, fact.Line, $"The fact '{fact.Id}' is set by the step '{fact.SetBy}', which does not exist{Shown.Suggest(fact.SetBy!, steps)}", []));
    }

    private static void CheckNumbers(Procedure procedure, List<Finding> found)
    {
        var numbers = procedure.Numbers.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var parameters = procedure.Parameters.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in procedure.Facts.Where(f => f.Compares is not null))
        {
            if (!numbers.Contains(fact.Compares!.Number))
                found.Add(new Finding(FindingSeverity.Error, "unknown-number", null, fact.Line, $"The fact '{fact.Id}' compares the number '{fact.Compares.Number}', which is not declared{Shown.Suggest(fact.Compares.Number, numbers)}", []));
            if (!parameters.Contains(fact.Compares.Parameter))
                found.Add(new Finding(FindingSeverity.Error, "unknown-parameter", null, fact.Line, $"The fact '{fact.Id}' compares with the parameter '{fact.Compares.Parameter}', which is not declared{Shown.Suggest(fact.Compares.Parameter, parameters)}", []));
        }
    }

    /// <summary>Deadlines, the running time and the reviews of a step.</summary>
    public static IEnumerable<Deadline> AllTimes(Step step)
    {
        var times = step.Deadlines.Concat(step.Reviews);
        return step.Runs is { } runs ? times.Append(runs) : times;
    }
}
