namespace Throughline.Cases.Facts;

// One row for each referral or hand-over that was sent: a pseudonym of the referral, the way it went, durations. No body, no person, no date finer than a month.
internal sealed class AnswerFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public AnswerDirection Direction { get; set; }
    public DateOnly Month { get; set; }

    // Month in which the answer was due: while nobody has answered, it tells when the silence is certain.
    public DateOnly DueMonth { get; set; }
    public bool Crisis { get; set; }
    public int? HoursToAcknowledge { get; set; }
    public int? HoursToAnswer { get; set; }

    // Not acknowledged by the deadline, whether or not somebody did later.
    public bool Silent { get; set; }

    // Taken back before anybody had to answer: counted nowhere.
    public bool TakenBack { get; set; }
}
