using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Procedures.Forecasts;

namespace Throughline.Procedures;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class ProceduresTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<ProcedureRow>(table =>
        {
            table.ToTable("procedures_version");
            table.Property(row => row.Key).HasMaxLength(100);
            table.Property(row => row.Label).HasMaxLength(40);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.Key, row.Label }).IsUnique();
            table.HasIndex(row => new { row.Key, row.InForceFrom }).IsUnique();
        });
        model.Entity<ProcedureFileRow>(table =>
        {
            table.ToTable("procedures_file");
            table.HasKey(row => row.ProcedureId);
            table.Property(row => row.ProcedureId).ValueGeneratedNever();
            table.HasOne<ProcedureRow>().WithOne().HasForeignKey<ProcedureFileRow>(row => row.ProcedureId);
        });
        model.Entity<AgreementRow>(table =>
        {
            table.ToTable("procedures_agreement");
            table.HasOne<ProcedureRow>().WithMany().HasForeignKey(row => row.ProcedureId);
            table.HasIndex(row => row.Handle).IsUnique();
            table.Property(row => row.Body).HasMaxLength(200);
            table.HasIndex(row => new { row.ProcedureId, row.Body }).IsUnique();
        });
        model.Entity<KeptTextRow>(table =>
        {
            table.ToTable("procedures_kept");
            table.HasKey(row => new { row.AccountId, row.ProcedureId });
            table.HasOne<ProcedureRow>().WithMany().HasForeignKey(row => row.ProcedureId);
        });
        model.Entity<ForecastRow>(table =>
        {
            table.ToTable("procedures_forecast");
            table.HasOne<ProcedureRow>().WithMany().HasForeignKey(row => row.ProcedureId);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.State);
        });
        model.Entity<BasisRow>(table =>
        {
            table.ToTable("procedures_basis");
            table.HasOne<ProcedureRow>().WithMany().HasForeignKey(row => row.ProcedureId);
            table.HasIndex(row => new { row.ProcedureId, row.StepId });
            table.HasIndex(row => new { row.ActKey, row.EId });
            table.HasIndex(row => row.CriterionId);
        });
    }
}
