namespace Throughline.Statistics.Releases;

// Each raise of the threshold; the highest holds.
internal sealed class ThresholdRow
{
    public Guid Id { get; set; }
    public int Threshold { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
}
