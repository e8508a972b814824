using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Partners;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class PartnersTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
    }
}
