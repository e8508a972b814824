namespace Throughline.Justice.Facts;

// One row an extract whose receiver confirmed that use has stopped.
internal sealed class StoppedFactRow
{
    public Guid Id { get; set; }
    public required string Subject { get; set; }
    public int Year { get; set; }
}
