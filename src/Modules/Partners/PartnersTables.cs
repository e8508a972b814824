using Microsoft.EntityFrameworkCore;
using Throughline.Partners.Deliveries;
using Throughline.Partners.Units;
using Throughline.Platform.Data;

namespace Throughline.Partners;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class PartnersTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        CooperationTables.Build(model);
        model.Entity<ProfileRow>(table =>
        {
            table.ToTable("partners_profile");
            table.HasKey(row => row.OrganisationId);
            table.Property(row => row.OrganisationId).ValueGeneratedNever();
            table.Property(row => row.Services).HasMaxLength(400);
            table.Property(row => row.Languages).HasMaxLength(400);
        });
        model.Entity<UnitRow>(table =>
        {
            table.ToTable("partners_unit");
            table.Property(row => row.Key).HasMaxLength(40);
            table.HasIndex(row => row.Key).IsUnique();
        });
        model.Entity<TariffRow>(table =>
        {
            table.ToTable("partners_tariff");
            table.Property(row => row.Currency).HasMaxLength(3);
            table.Property(row => row.Basis).HasMaxLength(300);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.UnitId);
        });
        model.Entity<DeliveryRow>(table =>
        {
            table.ToTable("partners_delivery");
            table.Property(row => row.Step).HasMaxLength(60);
            table.Property(row => row.Referral).HasMaxLength(26);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.File);
        });
    }
}
