using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Statistics;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class StatisticsTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
    }
}
