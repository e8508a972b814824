namespace Throughline.Cases.Facts;

// What the module of cases knows of one need, before it is made a fact.
internal sealed record NeedNote(
    Guid Need, Guid File, string Service, string? Region, Sex Sex, AgeBand Age, DateOnly Since, bool Given, bool Unfunded, bool Ended, int? DaysWithout);
