namespace Throughline.Sop.Checks;

/// <summary>Each step has somebody responsible, a deadline or the reason for none, and a legal basis (I7).</summary>
internal static class DutyRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        foreach (var step in graph.Steps)
        {
            void Add(FindingSeverity severity, string rule, int line, string message) => found.Add(new Finding(severity, rule, step.Id, line, message, []));

            if (step.ActorId.Length == 0)
                Add(FindingSeverity.Error, "no-actor", step.Line, $"Nobody is responsible for {graph.Name(step)}; name one actor.");
            if (step.Deadline is null)
                Add(FindingSeverity.Error, "no-deadline", step.Line, $"{graph.Name(step)} has no deadline; give one, or write 'none, because …'.");
            if (step.Basis.Count == 0)
                Add(FindingSeverity.Error, "no-basis", step.Line, $"{graph.Name(step)} rests on no legal basis; cite a provision or a criterion, or write 'country: required'.");
            foreach (var basis in step.Basis)
            {
                if (basis is CountryRequired missing)
                    Add(FindingSeverity.Warning, "basis-required", basis.Line, $"{graph.Name(step)}{(missing.Note.Length > 0 ? $" ({missing.Note})" : "")} rests on no provision of national law; the country must give one.");
                if (basis is Unverified open)
                    Add(FindingSeverity.Note, "basis-unverified", basis.Line, $"{graph.Name(step)}: the basis is not verified: {open.Note}");
            }
        }
        foreach (var actor in graph.Procedure.Actors.Where(a => graph.Steps.All(s => s.ActorId != a.Id && s.Decision?.SecondReader != a.Id && s.Shares.All(g => g.With != a.Id))))
            found.Add(new Finding(FindingSeverity.Note, "actor-idle", null, actor.Line, $"The actor '{actor.Id}' carries out no step.", []));
    }
}
