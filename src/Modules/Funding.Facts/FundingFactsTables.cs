using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Funding.Facts;

/// <summary>Tables of the facts.</summary>
public sealed class FundingFactsTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<DeliveryFactRow>(table =>
        {
            table.ToTable("funding_facts_delivery");
            table.Property(row => row.Id).ValueGeneratedNever();
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Unit).HasMaxLength(40);
            table.Property(row => row.Service).HasMaxLength(40);
            table.Property(row => row.Region).HasMaxLength(60);
            table.Property(row => row.Currency).HasMaxLength(3);
            table.Property(row => row.SourceType).HasMaxLength(40);
            table.Property(row => row.Sex).HasMaxLength(40);
            table.Property(row => row.Age).HasMaxLength(40);
            table.Property(row => row.Step).HasMaxLength(20);
            table.HasIndex(row => row.Month);
        });
    }
}
