namespace Throughline.Funding.Contracts;

/// <summary>A contract to add. Its lines bought at their prices are the committed amount.</summary>
/// <param name="Allocation">Handle of the allocation that pays.</param>
/// <param name="ProviderId">Body that gives the services.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Lines">Units bought, each unit once, 1 to 12 lines.</param>
/// <param name="Milestones">Milestones, a line each, or null.</param>
/// <param name="Recommendation">Handle of the recommendation it carries out, or null.</param>
/// <param name="Serial">Number within the year of its first day; null for the next free one.</param>
public sealed record NewContract(
    string Allocation, Guid ProviderId, DateOnly From, DateOnly Until, IReadOnlyList<NewContractLine> Lines, string? Milestones = null, string? Recommendation = null, int? Serial = null);
