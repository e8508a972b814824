using Throughline.Platform.Calendar;
using Throughline.Platform.Texts;
using Throughline.Sop;

namespace Throughline.Procedures;

// From the engine's values to the cards that pages and cases see.
internal static class StepCards
{
    public static StepCard Of(ProcedureCard card, Procedure procedure, Step step)
    {
        var actor = procedure.Actors.FirstOrDefault(candidate => candidate.Id == step.ActorId);
        return new StepCard(
            card, step.Id, Text(step.Title, procedure)!, step.ActorId, actor is null ? null : Text(actor.Name, procedure), step.Assistance,
            [.. step.Deadlines.Select(Limit)], step.Runs is null ? null : Limit(step.Runs), [.. step.Reviews.Select(Limit)],
            [.. step.Basis.Select(Basis)], step.Consent,
            [.. step.Records.Select(id => new StepRecord(id, procedure.Records.FirstOrDefault(record => record.Id == id) is { } known ? Text(known.Name, procedure) : null))],
            [.. step.Safeguards.Select(words => Text(words, procedure)).OfType<LocalizedText>()],
            [.. step.Next.Select(way => new StepWay(way.To, way.When))],
            Text(step.Text, procedure), step.Start, step.End);
    }

    public static LocalizedText? Text(IReadOnlyDictionary<string, string> words, Procedure procedure) =>
        words.Count == 0 ? null : new LocalizedText(words, words.ContainsKey(procedure.Language) ? [procedure.Language] : []);

    public static StepDeadline Limit(Deadline deadline) => new(deadline.Amount, Unit(deadline.Unit), deadline.From, deadline.NoneBecause, deadline.When?.Text);

    public static StepBasis Basis(LegalBasis basis) => basis switch
    {
        ProvisionBasis law => new StepBasis(BasisKind.Provision, law.Label, law.Act, law.EId, law.Date),
        CriterionBasis criterion => new StepBasis(BasisKind.Criterion, criterion.CriterionId, CriterionId: criterion.CriterionId),
        CountryRequired missing => new StepBasis(BasisKind.CountryRequired, missing.Note),
        Unverified stated => new StepBasis(BasisKind.Unverified, stated.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };

    public static ProcedureFinding Finding(Finding finding) => new(
        finding.Severity switch { FindingSeverity.Error => FindingWeight.Error, FindingSeverity.Warning => FindingWeight.Warning, _ => FindingWeight.Note },
        finding.Rule, finding.StepId, finding.Line, finding.Message, finding.Path);

    private static ClockUnit Unit(DeadlineUnit unit) => unit switch
    {
        DeadlineUnit.Hours => ClockUnit.Hours,
        DeadlineUnit.Days => ClockUnit.Days,
        DeadlineUnit.WorkingHours => ClockUnit.WorkingHours,
        DeadlineUnit.WorkingDays => ClockUnit.WorkingDays,
        DeadlineUnit.Months => ClockUnit.Months,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
