using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;
using Throughline.Platform.Sealing;

namespace Throughline.Platform.Data;

internal static class PlatformTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Account>(table =>
        {
            table.ToTable("platform_account");
            table.Property(row => row.WorkName).HasMaxLength(120);
            table.Property(row => row.Language).HasMaxLength(20);
            table.Property(row => row.Handle).HasMaxLength(Identifiers.Handle.Length);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.OrganisationId);
        });
        model.Entity<SignInMark>(table =>
        {
            table.ToTable("platform_sign_in_mark");
            table.HasKey(row => row.Key);
            table.HasIndex(row => row.At);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("platform_account_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("platform_account_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("platform_account_token");
        model.Entity<Organisation>(table =>
        {
            table.ToTable("platform_organisation");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Key).IsUnique();
        });
        model.Entity<InstallationRow>(table =>
        {
            table.ToTable("platform_installation");
            table.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<HolidayRow>().ToTable("platform_holiday");
        model.Entity<WorkingWeekRow>().ToTable("platform_working_week");
        model.Entity<CaseKey>(table =>
        {
            table.ToTable("platform_case_key");
            table.HasKey(row => new { row.File, row.Section });
        });
        model.Entity<FormKey>(table =>
        {
            table.ToTable("platform_form_key");
            table.HasKey(row => row.Key);
            table.HasIndex(row => row.At);
        });
        Audit(model);
    }

    private static void Audit(ModelBuilder model)
    {
        model.Entity<AuditEntry>(table =>
        {
            table.ToTable("audit_entry");
            table.HasMany(row => row.Subjects).WithOne().HasForeignKey(subject => subject.EntryId);
            table.HasIndex(row => row.Actor);
            table.HasIndex(row => row.At);
        });
        model.Entity<AuditSubject>(table =>
        {
            table.ToTable("audit_subject");
            table.HasKey(row => new { row.EntryId, row.Subject });
            table.HasIndex(row => row.Subject);
        });
        model.Entity<AuditPending>(table =>
        {
            table.ToTable("audit_pending");
            table.HasKey(row => row.EntryId);
        });
        model.Entity<AuditLink>(table =>
        {
            table.ToTable("audit_link");
            table.HasKey(row => row.Sequence);
            table.Property(row => row.Sequence).ValueGeneratedNever();
            table.HasIndex(row => row.EntryId).IsUnique();
        });
    }
}
