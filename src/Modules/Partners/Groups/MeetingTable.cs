using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Partners.Groups;

/// <summary>Meetings of working groups and their agenda: called and changed by the chair, the secretary or the coordinator, read by those inside.</summary>
public sealed class MeetingTable(AppDb db, AccountRegister accounts, OrganisationRegister organisations)
{
    private const int LongestPlace = 200;
    private const int LongestTitle = 300;
    private const int MostItems = 60;

    private readonly GroupAccess _access = new(db);

    /// <summary>One meeting; null when absent or not for this viewer.</summary>
    public async Task<MeetingSheet?> Find(string group, int number, Viewer viewer, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await db.Set<GroupRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == group, cancel) is not { } home) return null;
        var (opens, runs, seat) = await _access.Of(home, viewer, today, cancel);
        if (!opens || await db.Set<MeetingRow>().AsNoTracking().FirstOrDefaultAsync(row => row.GroupId == home.Id && row.Number == number, cancel) is not { } meeting) return null;
        var seats = await db.Set<MemberRow>().AsNoTracking().Where(row => row.GroupId == home.Id).ToListAsync(cancel);
        var members = (await _access.Members(home.Id, accounts, cancel)).Where(member => member.SitsOn(meeting.Day)).ToList();
        var present = await db.Set<PresenceRow>().AsNoTracking().Where(row => row.MeetingId == meeting.Id).Select(row => row.MemberId).ToListAsync(cancel);
        var items = await Items(meeting.Id, seats, members, seat, cancel);
        var tasks = await _access.Tasks(db.Set<TaskRow>().Where(row => row.MeetingId == meeting.Id), seats, accounts, viewer, runs, seat, cancel);
        var sitting = seats.Where(row => present.Contains(row.Id)).ToList();
        return new MeetingSheet(home.Card(), GroupAccess.Card(meeting, items.Count, items.Sum(item => item.Minutes)), runs, seat?.SitsOn(meeting.Day) == true ? seat.Handle : null, members,
            [.. sitting.Select(row => row.Handle)], Quorum.Reached(home, sitting, await organisations.All(cancel)), items, tasks, meeting.Version);
    }

    /// <summary>Calls a meeting under the next number. Returns the group's handle.</summary>
    public async Task<SaveAnswer> Call(string group, MeetingDraft draft, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (await Run(group, process, cancel) is not { } home) return SaveAnswer.Absent;
        if (Wrong(draft) is { } wrong) return wrong;
        await using var write = await db.BeginWrite(cancel);
        var number = await db.Set<MeetingRow>().Where(row => row.GroupId == home.Id).MaxAsync(row => (int?)row.Number, cancel) + 1 ?? 1;
        db.Add(new MeetingRow { Id = RecordId.New(), GroupId = home.Id, Number = number, Day = draft.Day, Starts = draft.Starts, Place = draft.Place.Trim(), State = MeetingState.Called });
        return SaveAnswer.Of(await db.Commit(process, [], cancel), group);
    }

    /// <summary>Moves a meeting that is called to another day or place, or calls it off.</summary>
    public async Task<SaveAnswer> Change(string group, int number, MeetingDraft draft, bool callOff, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (await Run(group, process, cancel) is not { } home || await Meeting(home, number, cancel) is not { } meeting) return SaveAnswer.Absent;
        if (Wrong(draft) is { } wrong) return wrong;
        if (meeting.Version != version) return SaveAnswer.Stale;
        if (meeting.State == MeetingState.Held) return SaveAnswer.Wrong("", "The meeting was held; its day and place stay as they are.");
        (meeting.Day, meeting.Starts, meeting.Place, meeting.State) = (draft.Day, draft.Starts, draft.Place.Trim(), callOff ? MeetingState.CalledOff : MeetingState.Called);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), group);
    }

    /// <summary>Puts an item at the end of the agenda (<paramref name="item"/> null) or changes one that has no outcome yet.</summary>
    public async Task<SaveAnswer> Put(string group, int number, string? item, ItemDraft draft, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (await Run(group, process, cancel) is not { } home || await Meeting(home, number, cancel) is not { } meeting) return SaveAnswer.Absent;
        if (!Enum.IsDefined(draft.Kind) || (draft.Kind != AgendaKind.Text) == string.IsNullOrWhiteSpace(draft.Link) || draft.Link is { Length: > 120 }) return SaveAnswer.Wrong("Link", "Choose what the item points to, or write free text alone.");
        if (string.IsNullOrWhiteSpace(draft.Title) || draft.Title.Length > LongestTitle) return SaveAnswer.Wrong("Title", "Say what is talked about, in at most 300 characters.");
        if (draft.Minutes is < 1 or > 480) return SaveAnswer.Wrong("Minutes", "Plan between 1 and 480 minutes.");
        await using var write = await db.BeginWrite(cancel);
        var known = await db.Set<ItemRow>().Where(row => row.MeetingId == meeting.Id).ToListAsync(cancel);
        var row = item is null ? null : known.FirstOrDefault(candidate => candidate.Handle == item);
        if (item is not null && row is null) return SaveAnswer.Absent;
        if ((row?.Version ?? 0) != version) return SaveAnswer.Stale;
        if (row?.Outcome is not null) return SaveAnswer.Wrong("", "This item has an outcome and stays as it is.");
        if (known.Count >= MostItems && row is null) return SaveAnswer.Wrong("", "An agenda holds at most 60 items; call another meeting.");
        if (row is null) db.Add(row = new ItemRow { Id = RecordId.New(), Handle = Handle.New(), MeetingId = meeting.Id, Title = "", Position = known.Count == 0 ? 1 : known.Max(candidate => candidate.Position) + 1 });
        (row.Kind, row.Link, row.Title, row.Minutes) = (draft.Kind, draft.Kind == AgendaKind.Text ? null : draft.Link!.Trim(), draft.Title.Trim(), draft.Minutes);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Moves an item one place up or down; at the edge nothing changes.</summary>
    public async Task<SaveAnswer> Move(string group, int number, string item, bool up, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await Run(group, process, cancel) is not { } home || await Meeting(home, number, cancel) is not { } meeting) return SaveAnswer.Absent;
        await using var write = await db.BeginWrite(cancel);
        var rows = await db.Set<ItemRow>().Where(row => row.MeetingId == meeting.Id).OrderBy(row => row.Position).ToListAsync(cancel);
        var at = rows.FindIndex(row => row.Handle == item);
        if (at < 0) return SaveAnswer.Absent;
        var other = up ? at - 1 : at + 1;
        if (other >= 0 && other < rows.Count) (rows[at].Position, rows[other].Position) = (rows[other].Position, rows[at].Position);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), item);
    }

    private async Task<IReadOnlyList<AgendaItem>> Items(Guid meeting, List<MemberRow> seats, IReadOnlyList<GroupMember> members, MemberRow? seat, CancellationToken cancel)
    {
        var rows = await db.Set<ItemRow>().AsNoTracking().Where(row => row.MeetingId == meeting).OrderBy(row => row.Position).ToListAsync(cancel);
        var ids = rows.Select(row => row.Id).ToList();
        var handles = seats.ToDictionary(row => row.Id, row => row.Handle);
        var names = members.ToDictionary(member => member.Handle, member => member.Name);
        var conflicts = (await db.Set<ConflictRow>().AsNoTracking().Where(row => ids.Contains(row.ItemId)).ToListAsync(cancel)).ToLookup(row => row.ItemId, row => handles[row.MemberId]);
        var views = (await db.Set<ViewRow>().AsNoTracking().Where(row => ids.Contains(row.ItemId)).OrderBy(row => row.Key).ToListAsync(cancel)).ToLookup(row => row.ItemId);
        var given = seat is null ? [] : (await db.Set<ViewGivenRow>().AsNoTracking().Where(row => ids.Contains(row.ItemId) && row.MemberId == seat.Id).Select(row => row.ItemId).ToListAsync(cancel)).ToHashSet();
        var letters = (await db.Set<LetterRow>().AsNoTracking().Where(row => ids.Contains(row.ItemId)).OrderBy(row => row.AnswerBy).ToListAsync(cancel)).ToLookup(row => row.ItemId);
        return [.. rows.Select(row =>
        {
            var unsigned = views[row.Id].Where(view => view.SignedBy is null).ToList();
            var shown = views[row.Id].Where(view => view.SignedBy is not null || unsigned.Count >= AgendaItem.FewestViews)
                .Select(view => new ItemView(view.Stance, view.Words, view.SignedBy is { } by ? names.GetValueOrDefault(handles[by], "–") : null));
            return new AgendaItem(row.Handle, row.Position, row.Kind, row.Link, row.Title, row.Minutes, [.. conflicts[row.Id]], [.. shown], unsigned.Count, given.Contains(row.Id),
                row.Outcome, row.OutcomeText, [.. letters[row.Id].Select(letter => letter.Letter(row.Handle))], row.Version);
        })];
    }

    private async Task<GroupRow?> Run(string group, ProcessContext process, CancellationToken cancel) =>
        await db.Set<GroupRow>().FirstOrDefaultAsync(row => row.Handle == group, cancel) is { } home && (await _access.Of(home, process.Who, DateOnly.FromDateTime(process.Recorded), cancel)).Runs ? home : null;

    private Task<MeetingRow?> Meeting(GroupRow group, int number, CancellationToken cancel) => db.Set<MeetingRow>().FirstOrDefaultAsync(row => row.GroupId == group.Id && row.Number == number, cancel);

    private static SaveAnswer? Wrong(MeetingDraft draft) => string.IsNullOrWhiteSpace(draft.Place) || draft.Place.Length > LongestPlace
        ? SaveAnswer.Wrong("Place", "Say where the meeting is, in at most 200 characters.")
        : null;
}
