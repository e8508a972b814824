namespace Throughline.Cases.Facts;

// What the module of cases knows of one step, before it is made a fact.
internal sealed record StepFact(
    Guid File, string Procedure, string Step, DateOnly Day, Sex Sex, AgeBand Age, ExploitationForm Form,
    int? HoursTaken, int? WorkingDaysTaken, int? HoursAllowed, bool Late, DeclinedBy Declined, string? Region);
