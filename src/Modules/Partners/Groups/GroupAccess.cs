using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Partners.Groups;

// Who may see and run a working group. Membership is read in the same request as the data.
internal sealed class GroupAccess(AppDb db)
{
    // Notes and views: members while they sit, the coordinator, the rapporteur.
    public async Task<(bool Opens, bool Runs, MemberRow? Seat)> Of(GroupRow group, Viewer viewer, DateOnly day, CancellationToken cancel)
    {
        if (viewer.AccountId == Guid.Empty) return (true, true, null);
        if (!viewer.May(ActionKind.Open, Section.Partners)) return (false, false, null);
        var seats = await db.Set<MemberRow>().AsNoTracking().Where(row => row.GroupId == group.Id && row.AccountId == viewer.AccountId).ToListAsync(cancel);
        var seat = seats.FirstOrDefault(row => row.SitsOn(day));
        var runs = viewer.Role == Role.Coordinator || seat is { Role: GroupRole.Chair or GroupRole.Secretary };
        return (runs || seat is not null || viewer.Role == Role.Rapporteur, runs, seat);
    }

    public async Task<IReadOnlyList<GroupMember>> Members(Guid group, AccountRegister accounts, CancellationToken cancel)
    {
        var rows = await db.Set<MemberRow>().AsNoTracking().Where(row => row.GroupId == group).ToListAsync(cancel);
        var names = await accounts.WorkNames([.. rows.Select(row => row.AccountId).OfType<Guid>()], cancel);
        return [.. rows.Select(row => Member(row, names)).OrderBy(member => member.Until is not null).ThenBy(member => member.Role).ThenBy(member => member.Name, StringComparer.Ordinal)];
    }

    public static GroupMember Member(MemberRow row, IReadOnlyDictionary<Guid, string> names) => new(
        row.Handle, row.AccountId is { } account ? names.GetValueOrDefault(account, "–") : row.Name ?? "–", row.OrganisationId, row.Role, row.From, row.Until, row.AccountId is not null, row.Version);

    public async Task<IReadOnlyList<MeetingCard>> Meetings(Guid group, CancellationToken cancel)
    {
        var rows = await db.Set<MeetingRow>().AsNoTracking().Where(row => row.GroupId == group).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var items = (await db.Set<ItemRow>().AsNoTracking().Where(row => ids.Contains(row.MeetingId)).Select(row => new { row.MeetingId, row.Minutes }).ToListAsync(cancel)).ToLookup(row => row.MeetingId, row => row.Minutes);
        return [.. rows.Select(row => Card(row, items[row.Id].Count(), items[row.Id].Sum()))];
    }

    public static MeetingCard Card(MeetingRow row, int items, int minutes) => new(row.Number, row.Day, row.Starts, row.Place, row.State, items, minutes);

    public async Task<IReadOnlyList<GroupTask>> Tasks(IQueryable<TaskRow> asked, IReadOnlyList<MemberRow> members, AccountRegister accounts, Viewer viewer, bool runs, MemberRow? seat, CancellationToken cancel)
    {
        var rows = await asked.AsNoTracking().OrderBy(row => row.Due).ToListAsync(cancel);
        var byId = members.ToDictionary(row => row.Id);
        var names = await accounts.WorkNames([.. members.Select(row => row.AccountId).OfType<Guid>()], cancel);
        var meetings = rows.Select(row => row.MeetingId).Distinct().ToList();
        var numbers = await db.Set<MeetingRow>().AsNoTracking().Where(row => meetings.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, cancel);
        var itemIds = rows.Select(row => row.ItemId).OfType<Guid>().ToList();
        var items = await db.Set<ItemRow>().AsNoTracking().Where(row => itemIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Handle, cancel);
        return [.. rows.Select(row =>
        {
            var member = row.MemberId is { } id ? byId.GetValueOrDefault(id) : null;
            return new GroupTask(row.Handle, numbers[row.MeetingId], row.ItemId is { } item ? items.GetValueOrDefault(item) : null, row.Text,
                member?.Handle, member is null ? null : Member(member, names).Name, row.OrganisationId, row.Due, row.DoneOn, runs || MayFinish(row, seat, viewer), row.Version);
        })];
    }

    public static bool MayFinish(TaskRow task, MemberRow? seat, Viewer viewer) =>
        seat is not null && (task.MemberId == seat.Id || (task.MemberId is null && task.OrganisationId == viewer.OrganisationId));
}
