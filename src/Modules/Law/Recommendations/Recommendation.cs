using Throughline.Platform.Data;

namespace Throughline.Law;

internal sealed class Recommendation : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Country { get; set; }
    public int Number { get; set; }
    public required string Text { get; set; }
    public RecommendationAuthor Author { get; set; }
    public required string Addressee { get; set; }
    public required string Criterion { get; set; }
    public required string Acts { get; set; }
    public required string Steps { get; set; }
    public RecommendationStatus Status { get; set; }
    public string? AdoptedBy { get; set; }
    public DateOnly GivenOn { get; set; }
    public DateOnly? DueOn { get; set; }
    public string? NeedsRank { get; set; }

    // Day of the act that adopted it, when it is known.
    public DateOnly? AdoptedOn { get; set; }
    public int Version { get; set; }
}
