using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Procedures;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class ProceduresTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
    }
}
