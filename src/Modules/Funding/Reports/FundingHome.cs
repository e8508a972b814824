namespace Throughline.Funding.Reports;

/// <summary>All money in one look.</summary>
/// <param name="Sources">Sources, those that end first come first; ended ones last.</param>
/// <param name="Allocations">Their parts.</param>
/// <param name="Contracts">Contracts, those that end first come first; ended ones last.</param>
public sealed record FundingHome(IReadOnlyList<SourceCard> Sources, IReadOnlyList<AllocationCard> Allocations, IReadOnlyList<ContractCard> Contracts);
