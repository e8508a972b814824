namespace Throughline.Justice.Facts;

internal sealed class NonPunishmentFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public int SentYear { get; set; }
    public DateTime Due { get; set; }
    public bool Answered { get; set; }
    public bool InTime { get; set; }
    public bool Accepted { get; set; }
    public bool Reviewed { get; set; }
}
