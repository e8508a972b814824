namespace Throughline.Platform.Audit;

// Rows of the log. Entry and subjects are written by whoever reads or writes a file; the link (order and hash) by the sequencer only.
internal sealed class AuditEntry
{
    public Guid Id { get; set; }
    public DateTime At { get; set; }
    public DateTime Happened { get; set; }
    public required string Kind { get; set; }
    public required string Process { get; set; }
    public required string Actor { get; set; }
    public required string Organisation { get; set; }
    public required string Role { get; set; }
    public required string Reason { get; set; }
    public required string Basis { get; set; }
    public List<AuditSubject> Subjects { get; set; } = [];
}

internal sealed class AuditSubject
{
    public Guid EntryId { get; set; }
    public required string Subject { get; set; }
}

internal sealed class AuditPending
{
    public Guid EntryId { get; set; }
}

internal sealed class AuditLink
{
    public long Sequence { get; set; }
    public Guid EntryId { get; set; }
    public required byte[] Hash { get; set; }
}
