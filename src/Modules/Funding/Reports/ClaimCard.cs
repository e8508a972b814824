using Throughline.Funding.Claims;

namespace Throughline.Funding.Reports;

/// <summary>A claim as it is shown.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Number">Counted within the contract from 1.</param>
/// <param name="From">Monday of its first week.</param>
/// <param name="Until">Monday of its last week.</param>
/// <param name="Act">Act of completed services, or null.</param>
/// <param name="Deliveries">Deliveries claimed.</param>
/// <param name="Amount">Amount, minor units.</param>
/// <param name="Paid">Paid of it, minor units.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Made">Day it was made.</param>
/// <param name="Version">To save against.</param>
public sealed record ClaimCard(string Handle, int Number, DateOnly From, DateOnly Until, string? Act, int Deliveries, long Amount, long Paid, ClaimState State, DateOnly Made, int Version)
{
    /// <summary>Still owed, minor units.</summary>
    public long Owed => State == ClaimState.SentBack ? 0 : Amount - Paid;
}
