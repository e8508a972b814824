namespace Throughline.Funding.Reports;

/// <summary>What a source did in a stretch of time, for the report to whoever gave it. Counts of people are not protected yet.</summary>
/// <param name="Source">The source with its sums over all time.</param>
/// <param name="From">First day; whole weeks are counted.</param>
/// <param name="Until">Last day.</param>
/// <param name="Contracts">Its contracts.</param>
/// <param name="People">People who were given something.</param>
/// <param name="BySex">The same by sex, by the name of the member of the closed list.</param>
/// <param name="ByAge">The same by age band.</param>
/// <param name="Lines">Units: target and actual.</param>
/// <param name="Spent">Worth of what was given in this time, minor units.</param>
public sealed record DonorReport(
    SourceCard Source, DateOnly From, DateOnly Until, IReadOnlyList<ContractCard> Contracts, int People, IReadOnlyDictionary<string, int> BySex, IReadOnlyDictionary<string, int> ByAge,
    IReadOnlyList<ReportLine> Lines, long Spent);
