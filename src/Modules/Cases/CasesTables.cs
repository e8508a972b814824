using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Duties;
using Throughline.Cases.Facts;
using Throughline.Cases.Files;
using Throughline.Cases.Help;
using Throughline.Cases.Past;
using Throughline.Cases.Referrals;
using Throughline.Cases.Running;
using Throughline.Cases.Screenings;
using Throughline.Cases.Sheets;
using Throughline.Cases.Steps;
using Throughline.Platform.Data;

namespace Throughline.Cases;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class CasesTables : IModelPart
{
    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Files(model);
        Logs(model);
        Sharing(model);
        model.Entity<PastImportRow>(table =>
        {
            table.ToTable("cases_past_import");
            table.Property(row => row.FileHash).HasMaxLength(64);
            table.Property(row => row.Source).HasMaxLength(120);
            table.HasIndex(row => row.FileHash).IsUnique();
            table.HasIndex(row => row.Handle).IsUnique();
        });
        model.Entity<ScreeningRow>(table =>
        {
            table.ToTable("cases_screening");
            table.HasIndex(row => row.File).IsUnique();
            table.HasIndex(row => row.EraseAfter);
        });
        model.Entity<ExtractRow>(table =>
        {
            table.ToTable("cases_extract");
            table.HasIndex(row => row.File);
        });
        model.Entity<SheetRow>(table =>
        {
            table.ToTable("cases_sheet");
            table.HasIndex(row => new { row.File, row.Section }).IsUnique();
        });
        model.Entity<NoteRow>(table =>
        {
            table.ToTable("cases_note");
            table.HasIndex(row => new { row.File, row.Section });
        });
        model.Entity<OpeningRow>(table =>
        {
            table.ToTable("cases_opening");
            table.HasIndex(row => new { row.File, row.AccountId });
        });
        model.Entity<DutyRow>().ToTable("cases_duty");
        model.Entity<NeedRow>(table =>
        {
            table.ToTable("cases_need");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.File);
        });
        new CasesFactsTables().Build(model);
    }

    private static void Files(ModelBuilder model)
    {
        model.Entity<PersonFile>(table =>
        {
            table.ToTable("cases_file");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.OrganisationId, row.Kind });
            table.HasIndex(row => row.OwnerId);
        });
        model.Entity<CaseRow>(table =>
        {
            table.ToTable("cases_case");
            table.Property(row => row.Number).HasMaxLength(7);
            table.HasIndex(row => row.Number).IsUnique();
            table.HasIndex(row => row.File).IsUnique();
        });
        model.Entity<CoWorkerRow>(table =>
        {
            table.ToTable("cases_coworker");
            table.HasIndex(row => new { row.File, row.AccountId }).IsUnique();
            table.HasIndex(row => row.AccountId);
        });
        model.Entity<NotificationRow>(table =>
        {
            table.ToTable("cases_notification");
            table.HasIndex(row => new { row.File, row.OrganisationId }).IsUnique();
            table.HasIndex(row => row.OrganisationId);
        });
        model.Entity<CaseStepRow>(table =>
        {
            table.ToTable("cases_step");
            table.Property(row => row.Step).HasMaxLength(20);
            table.Property(row => row.Run).HasMaxLength(60);
            table.Property(row => row.Answer).HasMaxLength(60);
            table.HasIndex(row => new { row.File, row.Run, row.Step }).IsUnique();
        });
    }

    private static void Logs(ModelBuilder model) => model.Entity<CaseEventRow>(table =>
    {
        table.ToTable("cases_event");
        table.Property(row => row.Run).HasMaxLength(60);
        table.Property(row => row.Subject).HasMaxLength(100);
        table.Property(row => row.Value).HasMaxLength(200);
        table.Property(row => row.Decided).HasMaxLength(100);
        table.HasIndex(row => new { row.File, row.Run, row.Number }).IsUnique();
    });

    private static void Sharing(ModelBuilder model)
    {
        model.Entity<DisclosureRow>(table =>
        {
            table.ToTable("cases_disclosure");
            table.Property(row => row.Handle).HasMaxLength(26);
            table.Property(row => row.Serial).HasMaxLength(12);
            table.Property(row => row.Hash).HasMaxLength(64);
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Serial).IsUnique();
            table.HasIndex(row => row.File);
        });
        model.Entity<ConsentRow>(table =>
        {
            table.ToTable("cases_consent");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.File);
        });
        model.Entity<ReferralRow>(table =>
        {
            table.ToTable("cases_referral");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.File);
            table.HasIndex(row => row.ReceiverId);
            table.HasIndex(row => row.SenderId);
            table.HasIndex(row => row.FromScreening);
        });
        model.Entity<ReferralEventRow>(table =>
        {
            table.ToTable("cases_referral_event");
            table.HasIndex(row => new { row.ReferralId, row.Number }).IsUnique();
        });
    }
}
