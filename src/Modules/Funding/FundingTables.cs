using Microsoft.EntityFrameworkCore;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Ledger;
using Throughline.Funding.Sources;
using Throughline.Platform.Data;

namespace Throughline.Funding;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class FundingTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<SourceRow>(table =>
        {
            table.ToTable("funding_source");
            table.Property(row => row.Name).HasMaxLength(120);
            table.Property(row => row.Basis).HasMaxLength(300);
            table.Property(row => row.Currency).HasMaxLength(3);
            table.HasIndex(row => row.Handle).IsUnique();
        });
        model.Entity<AllocationRow>(table =>
        {
            table.ToTable("funding_allocation");
            table.Property(row => row.Name).HasMaxLength(120);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.SourceId);
        });
        model.Entity<ContractRow>(table =>
        {
            table.ToTable("funding_contract");
            table.Ignore(row => row.Number);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.Year, row.Serial }).IsUnique();
            table.HasIndex(row => row.AllocationId);
            table.HasIndex(row => row.ProviderId);
        });
        model.Entity<ContractLineRow>(table =>
        {
            table.ToTable("funding_contract_line");
            table.HasIndex(row => new { row.ContractId, row.UnitId }).IsUnique();
            table.HasIndex(row => row.UnitId);
        });
        Deliveries(model);
        model.Entity<EntryRow>(table =>
        {
            table.ToTable("funding_entry");
            table.Property(row => row.Why).HasMaxLength(200);
            table.HasIndex(row => new { row.SourceId, row.Kind });
            table.HasIndex(row => row.ContractId);
        });
    }

    private static void Deliveries(ModelBuilder model)
    {
        model.Entity<BookingRow>(table =>
        {
            table.ToTable("funding_booking");
            table.Property(row => row.Delivery).HasMaxLength(32);
            table.Property(row => row.Subject).HasMaxLength(32);
            table.Property(row => row.Pseudonym).HasMaxLength(24);
            table.Property(row => row.Step).HasMaxLength(60);
            // One delivery, one source.
            table.HasIndex(row => row.Delivery).IsUnique();
            table.HasIndex(row => new { row.ContractId, row.Week });
            table.HasIndex(row => row.ClaimId);
            table.HasIndex(row => row.Step);
        });
        model.Entity<ClaimRow>(table =>
        {
            table.ToTable("funding_claim");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.ContractId, row.Number }).IsUnique();
        });
        model.Entity<PaymentRow>(table =>
        {
            table.ToTable("funding_payment");
            table.HasIndex(row => row.ClaimId);
        });
    }
}
