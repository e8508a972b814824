using Throughline.Platform.Data;

namespace Throughline.Law;

// A criterion of the country's own benchmark. What is retired stays, so that its verdicts keep their meaning.
internal sealed class OwnCriterion : IVersioned
{
    public required string Id { get; set; }
    public int Number { get; set; }
    public required string Citation { get; set; }
    public required string Topic { get; set; }
    public Grade Grade { get; set; }
    public string? Qualifier { get; set; }
    public required string Statement { get; set; }
    public required string Question { get; set; }
    public DateOnly ChangedOn { get; set; }
    public int Version { get; set; }
}
