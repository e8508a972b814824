using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Statistics.Population;
using Throughline.Statistics.Releases;

namespace Throughline.Statistics;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class StatisticsTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<PopulationRow>(table =>
        {
            table.ToTable("statistics_population");
            table.Property(row => row.Region).HasMaxLength(60);
            table.Property(row => row.Source).HasMaxLength(160);
            table.HasIndex(row => new { row.Year, row.Sex, row.Age, row.Region }).IsUnique();
        });
        model.Entity<ReleaseRow>(table =>
        {
            table.ToTable("statistics_release");
            table.Property(row => row.Number).HasMaxLength(20);
            table.Property(row => row.Corrects).HasMaxLength(20);
            table.Property(row => row.Figure).HasMaxLength(40);
            table.Property(row => row.Hash).HasMaxLength(64);
            table.Property(row => row.Reason).HasMaxLength(500);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Number).IsUnique();
            table.HasIndex(row => new { row.Figure, row.Year });
        });
        model.Entity<ThresholdRow>(table => table.ToTable("statistics_threshold"));
    }
}
