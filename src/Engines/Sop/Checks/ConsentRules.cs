namespace Throughline.Sop.Checks;

/// <summary>I5: nobody receives data outside consent or a recorded legal basis. I1: help needs no consent to share with law enforcement.</summary>
internal static class ConsentRules
{
    public static void Check(SopGraph graph, List<Finding> found)
    {
        var consents = graph.Procedure.Consents.ToDictionary(c => c.Id, StringComparer.Ordinal);
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            foreach (var sharing in graph.Steps[i].Shares)
                CheckSharing(graph, i, sharing, consents, found);
            foreach (var need in graph.Steps[i].Needs.Where(consents.ContainsKey).Distinct())
                CheckNeed(graph, i, consents[need], found);
        }
        var used = graph.Steps.SelectMany(s => s.Asks.Concat(s.Needs)).ToHashSet(StringComparer.Ordinal);
        foreach (var idle in graph.Procedure.Consents.Where(c => !used.Contains(c.Id)))
            found.Add(new Finding(FindingSeverity.Note, "consent-idle", null, idle.Line, $"No step asks for the consent '{idle.Id}'.", []));
    }

    private static void CheckSharing(SopGraph graph, int at, Sharing sharing, Dictionary<string, ConsentDeclaration> consents, List<Finding> found)
    {
        var step = graph.Steps[at];
        void Add(FindingSeverity severity, string rule, string message, IReadOnlyList<string>? path = null) =>
            found.Add(new Finding(severity, rule, step.Id, sharing.Line, message, path ?? []));
        var what = $"{graph.Name(step)} gives '{sharing.Record}' to {ActorName(graph, sharing.With)}";
        if (sharing.Consent is null && sharing.Basis is null)
            Add(FindingSeverity.Error, "I5-no-basis", $"{what} with neither consent nor a basis (I5); name the consent, or the provision that allows it.", graph.Reached[at] ? graph.Tell(at) : []);
        else if (sharing.Basis is CountryRequired missing)
            Add(FindingSeverity.Warning, "basis-required", $"{what} without consent{(missing.Note.Length > 0 ? $" ({missing.Note})" : "")}; the country must give a provision that allows it.");
        else if (sharing.Basis is Unverified open)
            Add(FindingSeverity.Note, "basis-unverified", $"{what}: the basis is not verified: {open.Note}");
        if (sharing.Consent is not { } id || !consents.TryGetValue(id, out var consent))
            return;
        if (consent.To is { } to && to != sharing.With)
            Add(FindingSeverity.Error, "I5-recipient", $"{what} on the consent '{id}', which is towards {ActorName(graph, to)} (I5); a consent holds for its own recipient only.", graph.Reached[at] ? graph.Tell(at) : []);
        if (WithoutAsking(graph, at, id) is { } path)
            Add(FindingSeverity.Error, "I5-consent", $"{what}, and on this way nobody has asked for the consent '{id}' (I5); ask before.", path);
    }

    private static void CheckNeed(SopGraph graph, int at, ConsentDeclaration consent, List<Finding> found)
    {
        var step = graph.Steps[at];
        if (step.Assistance && consent.Cooperation)
            found.Add(new Finding(FindingSeverity.Error, "I1-consent", step.Id, step.Line, $"{graph.Name(step)} is assistance and needs the consent '{consent.Id}', which is one to co-operate with law enforcement (I1); take the need out.", graph.Reached[at] ? graph.Tell(at) : []));
        if (WithoutAsking(graph, at, consent.Id) is { } path)
            found.Add(new Finding(FindingSeverity.Error, "consent-not-asked", step.Id, step.Line, $"{graph.Name(step)} needs the consent '{consent.Id}', and on this way nobody has asked for it.", path));
    }

    /// <summary>A shortest way to the step on which nobody asks, or null.</summary>
    private static IReadOnlyList<string>? WithoutAsking(SopGraph graph, int at, string consent)
    {
        bool Asked(int step) => graph.Steps[step].Asks.Contains(consent);
        return !Asked(at) && graph.Path(graph.Starts.Where(s => !Asked(s)), i => i == at, e => !Asked(e.To), out var first) is { } path ? graph.Tell(first, path) : null;
    }

    private static string ActorName(SopGraph graph, string id) => graph.Actors.TryGetValue(id, out var actor) ? Localized.In(actor.Name, graph.Procedure.Language) : id;
}
