namespace Throughline.Justice.Facts;

internal sealed class ClaimFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public ClaimRoute Route { get; set; }
    public required string Currency { get; set; }
    public int? AwardYear { get; set; }
    public long AwardedMinor { get; set; }
    public long PaidMinor { get; set; }
}
