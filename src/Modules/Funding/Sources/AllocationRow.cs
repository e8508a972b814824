using Throughline.Platform.Data;

namespace Throughline.Funding.Sources;

internal sealed class AllocationRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid SourceId { get; set; }
    public AllocationKind Kind { get; set; }
    public required string Name { get; set; }
    public string? Code { get; set; }
    public long Planned { get; set; }
    public long Committed { get; set; }
    public int Version { get; set; }
}
