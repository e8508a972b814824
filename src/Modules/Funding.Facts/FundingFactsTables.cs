using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Funding.Facts;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class FundingFactsTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
    }
}
