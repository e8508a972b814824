using Throughline.Platform.Data;

namespace Throughline.Statistics.Releases;

internal sealed class ReleaseRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }

    // Given with the approval, so that the numbers of what was published have no gaps.
    public string? Number { get; set; }
    public required string Figure { get; set; }
    public int Year { get; set; }
    public ReleaseState State { get; set; }

    // What is shown, word for word, and its SHA-256.
    public required string Content { get; set; }
    public required string Hash { get; set; }

    // All counts, for the comparison with later releases. Never shown.
    public required string Counts { get; set; }
    public int ComparedWith { get; set; }
    public string? Corrects { get; set; }
    public string? Reason { get; set; }
    public DateTime Prepared { get; set; }
    public Guid PreparedBy { get; set; }
    public Guid PreparedByBody { get; set; }
    public DateTime? Approved { get; set; }
    public Guid? AnsweredBy { get; set; }
    public Guid? AnsweredByBody { get; set; }
    public int Version { get; set; }
}
