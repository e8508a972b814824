using Microsoft.EntityFrameworkCore;
using Throughline.Partners.Agreements;
using Throughline.Partners.Groups;

namespace Throughline.Partners;

// Tables of agreements and working groups.
internal static class CooperationTables
{
    public static void Build(ModelBuilder model)
    {
        Agreements(model);
        Groups(model);
        Meetings(model);
    }

    private static void Agreements(ModelBuilder model)
    {
        model.Entity<AgreementRow>(table =>
        {
            table.ToTable("partners_agreement");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.End);
        });
        model.Entity<AgreementPartyRow>(table =>
        {
            table.ToTable("partners_agreement_party");
            table.HasKey(row => new { row.AgreementId, row.OrganisationId });
            table.HasIndex(row => row.OrganisationId);
        });
        model.Entity<AgreementBreachRow>(table =>
        {
            table.ToTable("partners_agreement_breach");
            table.HasIndex(row => row.AgreementId);
        });
        model.Entity<AgreementRuleRow>(table =>
        {
            table.ToTable("partners_agreement_rule");
            table.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    private static void Groups(ModelBuilder model)
    {
        model.Entity<GroupRow>(table =>
        {
            table.ToTable("partners_group");
            table.HasIndex(row => row.Handle).IsUnique();
        });
        model.Entity<MemberRow>(table =>
        {
            table.ToTable("partners_group_member");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.GroupId);
            table.HasIndex(row => row.AccountId);
        });
        model.Entity<TaskRow>(table =>
        {
            table.ToTable("partners_group_task");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.GroupId);
        });
    }

    private static void Meetings(ModelBuilder model)
    {
        model.Entity<MeetingRow>(table =>
        {
            table.ToTable("partners_meeting");
            table.HasIndex(row => new { row.GroupId, row.Number }).IsUnique();
        });
        model.Entity<PresenceRow>(table =>
        {
            table.ToTable("partners_meeting_presence");
            table.HasKey(row => new { row.MeetingId, row.MemberId });
        });
        model.Entity<ItemRow>(table =>
        {
            table.ToTable("partners_meeting_item");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.MeetingId);
        });
        model.Entity<ConflictRow>(table =>
        {
            table.ToTable("partners_meeting_conflict");
            table.HasKey(row => new { row.ItemId, row.MemberId });
        });
        model.Entity<ViewRow>(table =>
        {
            table.ToTable("partners_meeting_view");
            table.HasKey(row => row.Key);
            table.HasIndex(row => row.ItemId);
        });
        model.Entity<ViewGivenRow>(table =>
        {
            table.ToTable("partners_meeting_view_given");
            table.HasKey(row => new { row.ItemId, row.MemberId });
        });
        model.Entity<LetterRow>(table =>
        {
            table.ToTable("partners_meeting_letter");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.ItemId);
        });
    }
}
