namespace Throughline.Cases.Past;

// A register of past cases that was brought in. The hash of the file keeps it from being counted twice.
internal sealed class PastImportRow
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string FileHash { get; set; }
    public required string Source { get; set; }
    public int Persons { get; set; }
    public DateOnly First { get; set; }
    public DateOnly Last { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
}
