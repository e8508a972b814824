namespace Throughline.Justice.Facts;

// One row a proceeding: a pseudonym, the stage and the year it was reached. No body, no person, no day.
internal sealed class ProceedingFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public required string Code { get; set; }
    public int OpenedYear { get; set; }
    public ProceedingStage Stage { get; set; }
    public StageReason Reason { get; set; }
    public int StageYear { get; set; }

    // Accused persons of this proceeding who are known to be identified victims. The law asks for 0.
    public int IdentifiedProsecuted { get; set; }
}
