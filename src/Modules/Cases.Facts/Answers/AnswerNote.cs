namespace Throughline.Cases.Facts;

// What the module of cases knows of a referral at one of its moves. A null leaves what was noted before.
internal sealed record AnswerNote(
    Guid Referral, AnswerDirection Direction, DateOnly Sent, DateOnly Due, bool Crisis, int? HoursToAcknowledge, int? HoursToAnswer, bool Silent, bool TakenBack);
