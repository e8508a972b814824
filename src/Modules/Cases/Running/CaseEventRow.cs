using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Sop.Running;

namespace Throughline.Cases.Running;

// One line of a case's log: what the procedure needs to know where the case stands. Words of the procedure only, never of a person. Added, never changed.
internal sealed class CaseEventRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }

    // Empty for the procedure the case began under, else the id of the procedure that a step of it called.
    public string Run { get; set; } = "";
    public int Number { get; set; }
    public CaseLogKind Kind { get; set; }
    public string? Subject { get; set; }
    public string? Value { get; set; }
    public string? Decided { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }

    public Section Section => Section.Outcome;

    // Null for a line that is no event of the procedure.
    public CaseEvent? Event() => Kind switch
    {
        CaseLogKind.Done => new StepDone(Happened, Recorded, Subject!),
        CaseLogKind.OutOfOrder => new StepOutOfOrder(Happened, Recorded, Subject!),
        CaseLogKind.AsideByPerson => new StepSetAside(Happened, Recorded, Subject!, true),
        CaseLogKind.AsideByBody => new StepSetAside(Happened, Recorded, Subject!, false),
        CaseLogKind.TakenUp => new StepTakenUp(Happened, Recorded, Subject!),
        CaseLogKind.Reopened => new CaseReopened(Happened, Recorded),
        CaseLogKind.Fact => new FactRecorded(Happened, Recorded, Subject!, Value!),
        CaseLogKind.Number => new NumberRecorded(Happened, Recorded, Subject!, long.Parse(Value!, System.Globalization.CultureInfo.InvariantCulture)),
        CaseLogKind.ConsentGiven => new ConsentGiven(Happened, Recorded, Subject!),
        CaseLogKind.ConsentWithdrawn => new ConsentWithdrawn(Happened, Recorded, Subject!),
        CaseLogKind.Event => new EventHappened(Happened, Recorded, Subject!),
        CaseLogKind.Paused => new ClockPaused(Happened, Recorded, Subject!, Value!),
        CaseLogKind.Resumed => new ClockResumed(Happened, Recorded, Subject!),
        CaseLogKind.Extended => new ClockExtended(Happened, Recorded, Subject!, Value!, Decided!),
        CaseLogKind.PeriodEnded => new PeriodEnded(Happened, Recorded, Subject!, Decided!),
        _ => null,
    };
}
