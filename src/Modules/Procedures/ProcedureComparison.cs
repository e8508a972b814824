using Throughline.Platform.Texts;

namespace Throughline.Procedures;

/// <summary>What two versions of a procedure differ in. Steps are the same when they have the same id.</summary>
/// <param name="Before">The earlier version.</param>
/// <param name="After">The later version.</param>
/// <param name="Gained">Steps only the later version has.</param>
/// <param name="Lost">Steps only the earlier version has.</param>
/// <param name="Changed">Steps that changed.</param>
public sealed record ProcedureComparison(
    ProcedureCard Before, ProcedureCard After, IReadOnlyList<StepCard> Gained, IReadOnlyList<StepCard> Lost, IReadOnlyList<StepChange> Changed)
{
    internal static ProcedureComparison Of(ProcedureSheet before, ProcedureSheet after)
    {
        var earlier = before.Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        var later = after.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        return new ProcedureComparison(
            before.Card, after.Card,
            [.. after.Steps.Where(step => !earlier.ContainsKey(step.Id))],
            [.. before.Steps.Where(step => !later.Contains(step.Id))],
            [.. after.Steps.Where(step => earlier.ContainsKey(step.Id)).Select(step => Change(earlier[step.Id], step)).Where(change => change.Parts.Count > 0)]);
    }

    private static StepChange Change(StepCard before, StepCard after) => new(before, after, [.. Enum.GetValues<StepPart>().Where(part => !Same(part, before, after))]);

    private static bool Same(StepPart part, StepCard before, StepCard after) => part switch
    {
        StepPart.Title => Same(before.Title, after.Title),
        StepPart.Actor => before.ActorId == after.ActorId && Same(before.Actor, after.Actor),
        StepPart.Deadline => before.Deadlines.SequenceEqual(after.Deadlines) && before.Runs == after.Runs && before.Reviews.SequenceEqual(after.Reviews),
        StepPart.Basis => before.Basis.SequenceEqual(after.Basis),
        StepPart.Consent => before.Consent.SequenceEqual(after.Consent, StringComparer.Ordinal),
        StepPart.Records => before.Records.Select(record => record.Id).SequenceEqual(after.Records.Select(record => record.Id), StringComparer.Ordinal),
        StepPart.Safeguards => before.Safeguards.Count == after.Safeguards.Count && before.Safeguards.Zip(after.Safeguards, Same).All(same => same),
        StepPart.Ways => before.Next.SequenceEqual(after.Next),
        StepPart.Assistance => before.Assistance == after.Assistance,
        StepPart.Text => Same(before.Text, after.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private static bool Same(LocalizedText? before, LocalizedText? after) => (before, after) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => before.Texts.Count == after.Texts.Count && before.Texts.All(pair => after.Texts.TryGetValue(pair.Key, out var text) && text == pair.Value),
    };
}
