using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Cases;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class CasesTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
    }
}
