using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Partners.Groups;

/// <summary>
/// Working groups of state and civil society and who sits in them. That a group exists and what its mandate is, every member of staff may know; what is
/// inside belongs to its members, the coordinator and the rapporteur.
/// </summary>
public sealed class WorkingGroups(AppDb db, AccountRegister accounts, OrganisationRegister organisations)
{
    private const int LongestName = 200;
    private const int LongestText = 4000;

    private readonly GroupAccess _access = new(db);

    /// <summary>All groups by name; empty too when the viewer may not read the directory.</summary>
    public async Task<IReadOnlyList<GroupCard>> All(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.List, Section.Partners)
            ? [.. (await db.Set<GroupRow>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancel)).Select(row => row.Card())]
            : [];
    }

    /// <summary>One group with as much as the viewer may know on that day; null when absent or the directory is closed to the viewer.</summary>
    public async Task<GroupSheet?> Find(string handle, Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Partners)) return null;
        if (await db.Set<GroupRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } group) return null;
        var (opens, runs, seat) = await _access.Of(group, viewer, today, cancel);
        if (!opens) return new GroupSheet(group.Card(), false, false, [], [], []);
        var members = await db.Set<MemberRow>().AsNoTracking().Where(row => row.GroupId == group.Id).ToListAsync(cancel);
        return new GroupSheet(group.Card(), true, runs, await _access.Members(group.Id, accounts, cancel), await _access.Meetings(group.Id, cancel),
            await _access.Tasks(db.Set<TaskRow>().Where(row => row.GroupId == group.Id && row.DoneOn == null), members, accounts, viewer, runs, seat, cancel));
    }

    /// <summary>What the groups in which the viewer sits ask of them now; empty for everybody else.</summary>
    public async Task<IReadOnlyList<GroupDay>> Mine(Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Partners)) return [];
        var days = new List<GroupDay>();
        foreach (var seat in (await db.Set<MemberRow>().AsNoTracking().Where(row => row.AccountId == viewer.AccountId).ToListAsync(cancel)).Where(row => row.SitsOn(today)).DistinctBy(row => row.GroupId))
        {
            var group = await db.Set<GroupRow>().AsNoTracking().FirstAsync(row => row.Id == seat.GroupId, cancel);
            var next = (await _access.Meetings(group.Id, cancel)).Where(meeting => meeting.State == MeetingState.Called && meeting.Day >= today).MinBy(meeting => meeting.Day);
            var tasks = await _access.Tasks(db.Set<TaskRow>().Where(row => row.GroupId == group.Id && row.DoneOn == null && row.MemberId == seat.Id), [seat], accounts, viewer, false, seat, cancel);
            if (next is not null || tasks.Count > 0) days.Add(new GroupDay(group.Handle, group.Name, next, tasks));
        }
        return days;
    }

    /// <summary>Sets up a group (<paramref name="handle"/> null; the coordinator's) or changes its mandate and quorum (also its chair's and secretary's).</summary>
    public async Task<SaveAnswer> Save(string? handle, GroupDraft draft, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        var row = handle is null ? null : await db.Set<GroupRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel);
        if (handle is null ? !MaySetUp(process.Who) : row is null || !(await _access.Of(row, process.Who, Day(process), cancel)).Runs) return SaveAnswer.Absent;
        var refusals = Wrong(draft);
        if (refusals.Count > 0) return SaveAnswer.Wrong(refusals);
        if ((row?.Version ?? 0) != version) return SaveAnswer.Stale;
        if (row is null) db.Add(row = new GroupRow { Id = RecordId.New(), Handle = Handle.New(), Name = "", Mandate = "", LegalBasis = "" });
        (row.Name, row.Mandate, row.LegalBasis, row.Quorum, row.QuorumOfBothSides) = (draft.Name.Trim(), draft.Mandate.Trim(), draft.LegalBasis.Trim(), draft.Quorum, draft.QuorumOfBothSides);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Gives a seat (<paramref name="member"/> null) or changes one. A seat is never deleted: it ends.</summary>
    public async Task<SaveAnswer> Seat(string handle, string? member, MemberDraft draft, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (await db.Set<GroupRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel) is not { } group || !(await _access.Of(group, process.Who, Day(process), cancel)).Runs) return SaveAnswer.Absent;
        if ((await organisations.All(cancel)).FirstOrDefault(card => card.Handle == draft.Organisation || card.Key == draft.Organisation) is not { } body) return SaveAnswer.Wrong("Organisation", "Choose the body the seat belongs to.");
        if (!Enum.IsDefined(draft.Role)) return SaveAnswer.Wrong("Role", "Choose what the member does in the group.");
        if (draft.Until < draft.From) return SaveAnswer.Wrong("Until", "The last day lies before the first.");
        var row = member is null ? null : await db.Set<MemberRow>().FirstOrDefaultAsync(known => known.Handle == member && known.GroupId == group.Id, cancel);
        if (member is not null && row is null) return SaveAnswer.Absent;
        // A seat with an account keeps it while neither another account nor a name is written.
        var account = row is { AccountId: not null } && row.OrganisationId == body.Id && string.IsNullOrWhiteSpace(draft.Account) && string.IsNullOrWhiteSpace(draft.Name) ? row.AccountId : null;
        if (!string.IsNullOrWhiteSpace(draft.Account))
        {
            var address = draft.Account.Trim();
            account = await db.Set<Account>().Where(known => known.UserName == address && known.OrganisationId == body.Id).Select(known => (Guid?)known.Id).FirstOrDefaultAsync(cancel);
            if (account is null) return SaveAnswer.Wrong("Account", "No account of that body has this address. Leave it empty and write the expert's working name.");
        }
        else if (account is null && (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Length > LongestName)) return SaveAnswer.Wrong("Name", "Write the expert's working name, or the address of their account.");
        if ((row?.Version ?? 0) != version) return SaveAnswer.Stale;
        if (account is not null && (await db.Set<MemberRow>().AsNoTracking().Where(known => known.GroupId == group.Id && known.AccountId == account && known.Handle != member).ToListAsync(cancel)).Any(known => known.SitsOn(draft.From)))
            return SaveAnswer.Wrong("Account", "This account has a seat in the group already.");
        if (row is null) db.Add(row = new MemberRow { Id = RecordId.New(), Handle = Handle.New(), GroupId = group.Id });
        (row.AccountId, row.Name, row.OrganisationId, row.Role, row.From, row.Until) = (account, account is null ? draft.Name!.Trim() : null, body.Id, draft.Role, draft.From, draft.Until);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    private static bool MaySetUp(Viewer viewer) => viewer.AccountId == Guid.Empty || viewer is { Role: Role.Coordinator } && viewer.May(ActionKind.Write, Section.Partners);

    private static DateOnly Day(ProcessContext process) => DateOnly.FromDateTime(process.Recorded);

    private static List<SaveFault> Wrong(GroupDraft draft)
    {
        var refusals = new List<SaveFault>();
        if (string.IsNullOrWhiteSpace(draft.Name) || draft.Name.Length > LongestName) refusals.Add(new SaveFault("Name", "Give the group a name of at most 200 characters."));
        if (string.IsNullOrWhiteSpace(draft.Mandate) || draft.Mandate.Length > LongestText) refusals.Add(new SaveFault("Mandate", "Say what the group is to do, in at most 4,000 characters."));
        if (string.IsNullOrWhiteSpace(draft.LegalBasis) || draft.LegalBasis.Length > LongestName) refusals.Add(new SaveFault("LegalBasis", "Name the act or order that sets the group up, in at most 200 characters."));
        if (draft.Quorum is < 1 or > 100) refusals.Add(new SaveFault("Quorum", "The quorum lies between 1 and 100 members."));
        return refusals;
    }
}
