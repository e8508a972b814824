using Throughline.Funding.Forecasts;
using Throughline.Partners.Units;

namespace Throughline.Funding.Reports;

/// <summary>A contract as its page shows it.</summary>
/// <param name="Card">The contract with its sums.</param>
/// <param name="Source">Its source.</param>
/// <param name="Allocation">Its allocation.</param>
/// <param name="Siblings">Contracts of the allocation, this one included.</param>
/// <param name="Lines">Units bought and given.</param>
/// <param name="Deliveries">Number of deliveries that count.</param>
/// <param name="Last">The last of them, the latest week first.</param>
/// <param name="Claims">Claims, the latest first.</param>
/// <param name="GapUnit">The daily unit that the forecast is about; null when the contract buys none.</param>
/// <param name="GapPrice">Price of one of it, minor units.</param>
/// <param name="Gap">The forecast; null when there is nothing to go by.</param>
/// <param name="Milestones">Milestones, a line each.</param>
/// <param name="Recommendation">Handle of the recommendation it carries out, or null.</param>
public sealed record ContractView(
    ContractCard Card, SourceCard Source, AllocationCard Allocation, int Siblings, IReadOnlyList<UnitLine> Lines, int Deliveries, IReadOnlyList<BookedLine> Last,
    IReadOnlyList<ClaimCard> Claims, ServiceUnit? GapUnit, long GapPrice, GapForecast? Gap, IReadOnlyList<string> Milestones, string? Recommendation);
