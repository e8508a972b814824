using Microsoft.EntityFrameworkCore;

namespace Throughline.Platform.Data;

/// <summary>A module's tables. Entities and mappings stay internal to the module; only this entry is public.</summary>
public interface IModelPart
{
    /// <summary>Adds the module's entities. Table names carry the module, as <c>cases_referral</c>.</summary>
    void Build(ModelBuilder model);
}
