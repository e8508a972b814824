using Microsoft.EntityFrameworkCore;
using Throughline.Justice.Claims;
using Throughline.Justice.Extracts;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Justice.Rules;
using Throughline.Platform.Data;

namespace Throughline.Justice;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class JusticeTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Proceedings(model);
        Crossing(model);
        model.Entity<ClaimRow>(table =>
        {
            table.ToTable("justice_claim");
            table.Property(row => row.Handle).HasMaxLength(26);
            table.Property(row => row.Currency).HasMaxLength(3);
            table.Property(row => row.LimitationBasis).HasMaxLength(200);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.File);
        });
        model.Entity<RuleRow>(table =>
        {
            table.ToTable("justice_rule");
            table.Property(row => row.Basis).HasMaxLength(200);
            table.HasIndex(row => new { row.Kind, row.Route, row.Event, row.From });
        });
    }

    private static void Proceedings(ModelBuilder model)
    {
        model.Entity<ProceedingRow>(table =>
        {
            table.ToTable("justice_proceeding");
            table.Property(row => row.Handle).HasMaxLength(26);
            table.Property(row => row.Number).HasMaxLength(12);
            table.Property(row => row.Code).HasMaxLength(20);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Number).IsUnique();
            table.HasIndex(row => row.OrganisationId);
        });
        model.Entity<StageRow>(table =>
        {
            table.ToTable("justice_stage");
            table.HasIndex(row => row.File);
        });
        model.Entity<AccusedRow>(table =>
        {
            table.ToTable("justice_accused");
            table.Property(row => row.Handle).HasMaxLength(26);
            table.Property(row => row.Citizenship).HasMaxLength(2);
            table.HasIndex(row => row.File);
        });
        model.Entity<RiskRow>(table =>
        {
            table.ToTable("justice_risk");
            table.HasIndex(row => row.Proceeding);
        });
    }

    private static void Crossing(ModelBuilder model)
    {
        model.Entity<ExtractRow>(table =>
        {
            table.ToTable("justice_extract");
            table.Property(row => row.Handle).HasMaxLength(26);
            table.Property(row => row.Serial).HasMaxLength(12);
            table.Property(row => row.Hash).HasMaxLength(64);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.RecipientId);
        });
        model.Entity<NonPunishmentRow>(table =>
        {
            table.ToTable("justice_nonpunishment");
            table.Property(row => row.Handle).HasMaxLength(26);
            table.Property(row => row.Serial).HasMaxLength(12);
            table.Property(row => row.Consent).HasMaxLength(26);
            table.Property(row => row.DueBasis).HasMaxLength(200);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Serial).IsUnique();
            table.HasIndex(row => row.RecipientId);
            table.HasIndex(row => row.CaseFile);
        });
        model.Entity<NonPunishmentStepRow>(table =>
        {
            table.ToTable("justice_nonpunishment_step");
            table.HasIndex(row => row.File);
        });
    }
}
