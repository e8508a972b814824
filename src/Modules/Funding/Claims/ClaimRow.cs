using Throughline.Platform.Data;

namespace Throughline.Funding.Claims;

internal sealed class ClaimRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid ContractId { get; set; }
    public int Number { get; set; }

    // First and last Monday of the weeks it covers.
    public DateOnly From { get; set; }
    public DateOnly Until { get; set; }
    public string? Act { get; set; }
    public int Deliveries { get; set; }
    public long Amount { get; set; }
    public long Paid { get; set; }
    public ClaimState State { get; set; }
    public DateOnly Made { get; set; }
    public int Version { get; set; }
}
