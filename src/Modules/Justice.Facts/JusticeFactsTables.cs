using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Justice.Facts;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class JusticeFactsTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<ProceedingFactRow>(table =>
        {
            table.ToTable("justice_facts_proceeding");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Code).HasMaxLength(20);
            table.HasIndex(row => row.Subject).IsUnique();
        });
        model.Entity<NonPunishmentFactRow>(table =>
        {
            table.ToTable("justice_facts_nonpunishment");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.HasIndex(row => row.Subject).IsUnique();
        });
        model.Entity<ClaimFactRow>(table =>
        {
            table.ToTable("justice_facts_claim");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Currency).HasMaxLength(3);
            table.HasIndex(row => row.Subject).IsUnique();
        });
        model.Entity<StoppedFactRow>(table =>
        {
            table.ToTable("justice_facts_stopped");
            table.Property(row => row.Subject).HasMaxLength(32);
            table.HasIndex(row => row.Subject).IsUnique();
        });
    }
}
