using Throughline.Funding.Forecasts;

namespace Throughline.Funding.Reports;

/// <summary>A contract with its sums, in minor units of the currency of its source.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Number">Its number, as <c>C-2026-031</c>.</param>
/// <param name="Allocation">Handle of its allocation.</param>
/// <param name="Source">Handle of its source.</param>
/// <param name="SourceName">Name of its source.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="ProviderId">Body that gives the services.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Committed">Worth of the units bought.</param>
/// <param name="Spent">Worth of the deliveries booked.</param>
/// <param name="Claimed">Claimed.</param>
/// <param name="Paid">Paid.</param>
/// <param name="Pace">When it ends at the present rate.</param>
public sealed record ContractCard(
    string Handle, string Number, string Allocation, string Source, string SourceName, string Currency, Guid ProviderId, DateOnly From, DateOnly Until,
    long Committed, long Spent, long Claimed, long Paid, Pace Pace)
{
    /// <summary>Committed and not spent.</summary>
    public long Left => Committed - Spent;
}
