using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Funding;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class FundingTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
    }
}
