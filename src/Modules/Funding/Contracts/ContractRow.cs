using System.Globalization;
using Throughline.Platform.Data;

namespace Throughline.Funding.Contracts;

internal sealed class ContractRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid AllocationId { get; set; }
    public int Year { get; set; }
    public int Serial { get; set; }
    public Guid ProviderId { get; set; }
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string? Milestones { get; set; }

    // Handle of the recommendation it carries out.
    public string? Recommendation { get; set; }
    public long Committed { get; set; }
    public int Version { get; set; }

    public string Number => string.Create(CultureInfo.InvariantCulture, $"C-{Year:0000}-{Serial:000}");

    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;
}
