using Throughline.Cases;
using Throughline.Law;
using Throughline.Partners;
using Throughline.Platform.Data;
using Throughline.Procedures;

namespace Throughline.Database;

/// <summary>The one list of modules that have tables.</summary>
public static class ModelParts
{
    public static IReadOnlyList<IModelPart> All { get; } = [new LawTables(), new ProceduresTables(), new PartnersTables(), new CasesTables()];
}
