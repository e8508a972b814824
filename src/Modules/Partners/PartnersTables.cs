using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Partners;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class PartnersTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<ProfileRow>(table =>
        {
            table.ToTable("partners_profile");
            table.HasKey(row => row.OrganisationId);
            table.Property(row => row.OrganisationId).ValueGeneratedNever();
            table.Property(row => row.Services).HasMaxLength(400);
            table.Property(row => row.Languages).HasMaxLength(400);
        });
    }
}
