using Throughline.Cases;
using Throughline.Funding;
using Throughline.Funding.Facts;
using Throughline.Justice;
using Throughline.Justice.Facts;
using Throughline.Law;
using Throughline.Partners;
using Throughline.Platform.Data;
using Throughline.Procedures;
using Throughline.Statistics;

namespace Throughline.Database;

/// <summary>The one list of modules that have tables.</summary>
public static class ModelParts
{
    public static IReadOnlyList<IModelPart> All { get; } =
    [
        new LawTables(), new ProceduresTables(), new PartnersTables(), new CasesTables(), new FundingTables(), new FundingFactsTables(),
        new JusticeTables(), new JusticeFactsTables(), new StatisticsTables(),
    ];
}
