using Throughline.Funding.Sources;

namespace Throughline.Funding.Reports;

/// <summary>A part of a source with its sums, in minor units of the currency of the source.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Source">Handle of the source.</param>
/// <param name="SourceName">Name of the source.</param>
/// <param name="Kind">Line, lot or grant.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Code">Budget code: its own, else that of the source; or null.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="From">First day the source pays for.</param>
/// <param name="Until">Last day the source pays for.</param>
/// <param name="Planned">Planned.</param>
/// <param name="Committed">Committed by contracts.</param>
public sealed record AllocationCard(
    string Handle, string Source, string SourceName, AllocationKind Kind, string Name, string? Code, string Currency, DateOnly From, DateOnly Until, long Planned, long Committed)
{
    /// <summary>Room for further contracts.</summary>
    public long Room => Planned - Committed;
}
