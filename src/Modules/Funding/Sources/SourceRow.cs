using Throughline.Partners.Units;
using Throughline.Platform.Data;

namespace Throughline.Funding.Sources;

internal sealed class SourceRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Name { get; set; }
    public SourceType Type { get; set; }
    public Guid OwnerId { get; set; }
    public required string Basis { get; set; }

    // Handle of the provision the basis is, where it is one of the law room.
    public string? Provision { get; set; }
    public string? Code { get; set; }
    public BudgetLevel Level { get; set; }
    public int Year { get; set; }
    public required string Currency { get; set; }
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public long Planned { get; set; }
    public long Allocated { get; set; }
    public int Version { get; set; }

    public Money Money(long minor) => new(minor, Currency);
}
