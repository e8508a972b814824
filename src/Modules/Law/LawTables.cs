using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class LawTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
    }
}
