using Throughline.Funding.Forecasts;
using Throughline.Funding.Sources;

namespace Throughline.Funding.Reports;

/// <summary>A source with its sums, in minor units of its currency. Planned ≥ allocated ≥ committed ≥ spent ≥ claimed ≥ paid.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Type">Type.</param>
/// <param name="OwnerId">Body that answers for it.</param>
/// <param name="Basis">Legal basis as it is cited.</param>
/// <param name="Provision">Handle of the provision, or null.</param>
/// <param name="Code">Budget code, or null.</param>
/// <param name="Level">Level of the budget.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Planned">Planned.</param>
/// <param name="Allocated">Set aside in lines, lots or grants.</param>
/// <param name="Committed">Committed by contracts.</param>
/// <param name="Spent">Worth of the deliveries booked.</param>
/// <param name="Claimed">Claimed.</param>
/// <param name="Paid">Paid.</param>
/// <param name="Pace">When it ends at the present rate.</param>
public sealed record SourceCard(
    string Handle, string Name, SourceType Type, Guid OwnerId, string Basis, string? Provision, string? Code, BudgetLevel Level, int Year, string Currency, DateOnly From, DateOnly Until,
    long Planned, long Allocated, long Committed, long Spent, long Claimed, long Paid, Pace Pace)
{
    /// <summary>Planned and not spent.</summary>
    public long Left => Planned - Spent;
}
