using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Partners.Groups;

/// <summary>
/// What happens in a meeting: who is present, who declares a conflict, what participants think, what comes of each item, who does what by when and
/// which bodies confirm by letter. A view is a participant's and unattributed unless they sign it; a position is a body's and comes by letter.
/// </summary>
public sealed class MeetingProtocol(AppDb db, OrganisationRegister organisations)
{
    private const int LongestText = 4000;
    private const int LongestTask = 1000;
    private const int LongestWord = 200;

    private readonly GroupAccess _access = new(db);

    /// <summary>Keeps the list of those present, which makes the meeting held. It may be mended afterwards.</summary>
    public async Task<SaveAnswer> Attend(string group, int number, IReadOnlyList<string> present, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(process);
        if (await Place(group, number, process, cancel) is not { Runs: true } place) return SaveAnswer.Absent;
        if (place.Meeting.Version != version) return SaveAnswer.Stale;
        if (place.Meeting.State == MeetingState.CalledOff) return SaveAnswer.Wrong("", "The meeting was called off; call it again first.");
        if (place.Meeting.Day > DateOnly.FromDateTime(process.Recorded).AddDays(1)) return SaveAnswer.Wrong("Present", "The meeting lies ahead; those present are noted on its day.");
        var members = await db.Set<MemberRow>().AsNoTracking().Where(row => row.GroupId == place.Group.Id).ToListAsync(cancel);
        var chosen = members.Where(row => present.Contains(row.Handle) && row.SitsOn(place.Meeting.Day)).Select(row => row.Id).ToHashSet();
        if (chosen.Count == 0) return SaveAnswer.Wrong("Present", "Tick at least one member who was present.");
        var known = await db.Set<PresenceRow>().Where(row => row.MeetingId == place.Meeting.Id).ToListAsync(cancel);
        db.RemoveRange(known.Where(row => !chosen.Contains(row.MemberId)));
        db.AddRange(chosen.Where(id => known.All(row => row.MemberId != id)).Select(id => new PresenceRow { MeetingId = place.Meeting.Id, MemberId = id }));
        place.Meeting.State = MeetingState.Held;
        db.Update(place.Meeting);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), group);
    }

    /// <summary>Declares that a member has an interest in an item and takes no part in it; a member declares their own, who keeps the protocol anybody's.</summary>
    public async Task<SaveAnswer> Declare(string group, int number, string item, string member, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await Item(group, number, item, process, cancel) is not var (place, row)) return SaveAnswer.Absent;
        var seat = await db.Set<MemberRow>().AsNoTracking().FirstOrDefaultAsync(known => known.GroupId == place.Group.Id && known.Handle == member, cancel);
        if (seat is null || (!place.Runs && seat.Id != place.Seat?.Id)) return SaveAnswer.Absent;
        if (row.Outcome is not null) return SaveAnswer.Wrong("", "This item has an outcome and stays as it is.");
        if (await db.Set<ViewGivenRow>().AnyAsync(given => given.ItemId == row.Id && given.MemberId == seat.Id, cancel)) return SaveAnswer.Wrong("", "This member has given a view on the item already. Say so in the outcome.");
        if (await db.Set<ConflictRow>().AnyAsync(known => known.ItemId == row.Id && known.MemberId == seat.Id, cancel)) return SaveAnswer.Wrong("", "The conflict of interest is declared already.");
        db.Add(new ConflictRow { ItemId = row.Id, MemberId = seat.Id });
        return SaveAnswer.Of(await db.Commit(process, [], cancel), item);
    }

    /// <summary>
    /// Gives the viewer's own view, once. Unless <paramref name="named"/>, it is stored without member and time. Views on proposals are kept with the
    /// proposal and are refused here.
    /// </summary>
    public async Task<SaveAnswer> GiveView(string group, int number, string item, ViewStance stance, string? words, bool named, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await Item(group, number, item, process, cancel) is not var (place, row) || place.Seat is not { HasView: true } seat) return SaveAnswer.Absent;
        if (row.Kind == AgendaKind.Proposal) return SaveAnswer.Wrong("", "Views on a proposal are kept with the proposal; give yours there.");
        if (row.Outcome is not null) return SaveAnswer.Wrong("", "This item has an outcome and stays as it is.");
        if (!Enum.IsDefined(stance)) return SaveAnswer.Wrong("Stance", "Choose what you think.");
        if (stance is ViewStance.SupportIf or ViewStance.Against && string.IsNullOrWhiteSpace(words)) return SaveAnswer.Wrong("Words", "Say what should change, or why not.");
        if (words is { Length: > LongestText }) return SaveAnswer.Wrong("Words", "The words are longer than 4,000 characters; shorten them.");
        if (await db.Set<ConflictRow>().AnyAsync(known => known.ItemId == row.Id && known.MemberId == seat.Id, cancel)) return SaveAnswer.Wrong("", "You declared a conflict of interest on this item and take no part in it.");
        if (await db.Set<ViewGivenRow>().AnyAsync(known => known.ItemId == row.Id && known.MemberId == seat.Id, cancel)) return SaveAnswer.Wrong("", "You have given your view on this item. It cannot be found again, so it cannot be changed.");
        db.Add(new ViewGivenRow { ItemId = row.Id, MemberId = seat.Id });
        db.Add(new ViewRow { Key = Handle.New(), ItemId = row.Id, Stance = stance, Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(), SignedBy = named ? seat.Id : null });
        return SaveAnswer.Of(await db.Commit(process, [], cancel), item);
    }

    /// <summary>
    /// Records what came of an item. Agreement or disagreement needs the quorum without those who declared a conflict; heard or postponed does not.
    /// </summary>
    public async Task<SaveAnswer> Decide(string group, int number, string item, ItemOutcome outcome, string? words, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await Item(group, number, item, process, cancel) is not var (place, row) || !place.Runs) return SaveAnswer.Absent;
        if (row.Version != version) return SaveAnswer.Stale;
        if (!Enum.IsDefined(outcome)) return SaveAnswer.Wrong("Outcome", "Choose what came of it.");
        if (outcome is ItemOutcome.AgreedWithChanges or ItemOutcome.NotAgreed && string.IsNullOrWhiteSpace(words)) return SaveAnswer.Wrong("OutcomeText", "Write down the changes, or both readings.");
        if (words is { Length: > LongestText }) return SaveAnswer.Wrong("OutcomeText", "The words are longer than 4,000 characters; shorten them.");
        if (place.Meeting.State != MeetingState.Held) return SaveAnswer.Wrong("", "Note first who is present; that begins the protocol.");
        if (outcome is ItemOutcome.Agreed or ItemOutcome.AgreedWithChanges or ItemOutcome.NotAgreed)
        {
            var sitting = await (from presence in db.Set<PresenceRow>().AsNoTracking()
                                 join member in db.Set<MemberRow>().AsNoTracking() on presence.MemberId equals member.Id
                                 where presence.MeetingId == place.Meeting.Id && !db.Set<ConflictRow>().Any(conflict => conflict.ItemId == row.Id && conflict.MemberId == member.Id)
                                 select member).ToListAsync(cancel);
            if (!Quorum.Reached(place.Group, sitting, await organisations.All(cancel))) return SaveAnswer.Wrong("", "There is no quorum on this item without those who declared a conflict. It can be heard or postponed.");
        }
        (row.Outcome, row.OutcomeText) = (outcome, string.IsNullOrWhiteSpace(words) ? null : words.Trim());
        return SaveAnswer.Of(await db.Commit(process, [], cancel), item);
    }

    /// <summary>Gives a task to a member or to a body.</summary>
    public async Task<SaveAnswer> GiveTask(string group, int number, TaskDraft draft, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (await Place(group, number, process, cancel) is not { Runs: true } place) return SaveAnswer.Absent;
        if (string.IsNullOrWhiteSpace(draft.Text) || draft.Text.Length > LongestTask) return SaveAnswer.Wrong("TaskText", "Say what is to be done, in at most 1,000 characters.");
        if (draft.Due is not { } due || due < place.Meeting.Day) return SaveAnswer.Wrong("TaskDue", "Give the day by which it is done, not before the meeting.");
        var item = string.IsNullOrEmpty(draft.Item) ? null : await db.Set<ItemRow>().AsNoTracking().FirstOrDefaultAsync(row => row.MeetingId == place.Meeting.Id && row.Handle == draft.Item, cancel);
        if (item is null && !string.IsNullOrEmpty(draft.Item)) return SaveAnswer.Wrong("TaskItem", "Choose an item of this agenda.");
        var member = await db.Set<MemberRow>().AsNoTracking().FirstOrDefaultAsync(row => row.GroupId == place.Group.Id && row.Handle == draft.Owner, cancel);
        var body = member is null ? (await organisations.All(cancel)).FirstOrDefault(card => card.Handle == draft.Owner || card.Key == draft.Owner)?.Id : member.OrganisationId;
        if (body is null) return SaveAnswer.Wrong("TaskOwner", "Choose the member or the body that does it.");
        var row = new TaskRow { Id = RecordId.New(), Handle = Handle.New(), GroupId = place.Group.Id, MeetingId = place.Meeting.Id, ItemId = item?.Id, Text = draft.Text.Trim(), MemberId = member?.Id, OrganisationId = body.Value, Due = due };
        db.Add(row);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Marks a task done on a day; its owner, the chair, the secretary and the coordinator may.</summary>
    public async Task<SaveAnswer> Finish(string group, string task, DateOnly on, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await db.Set<GroupRow>().FirstOrDefaultAsync(row => row.Handle == group, cancel) is not { } home) return SaveAnswer.Absent;
        var (_, runs, seat) = await _access.Of(home, process.Who, DateOnly.FromDateTime(process.Recorded), cancel);
        var row = await db.Set<TaskRow>().FirstOrDefaultAsync(known => known.GroupId == home.Id && known.Handle == task, cancel);
        if (row is null || !(runs || GroupAccess.MayFinish(row, seat, process.Who))) return SaveAnswer.Absent;
        if (row.Version != version) return SaveAnswer.Stale;
        if (row.DoneOn is not null) return SaveAnswer.Wrong("", "The task is done already.");
        row.DoneOn = on;
        return SaveAnswer.Of(await db.Commit(process, [], cancel), task);
    }

    /// <summary>Asks a body to confirm by letter what its expert said, by a day.</summary>
    public async Task<SaveAnswer> AskLetter(string group, int number, string item, string body, DateOnly? by, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await Item(group, number, item, process, cancel) is not var (place, row) || !place.Runs) return SaveAnswer.Absent;
        if ((await organisations.All(cancel)).FirstOrDefault(card => card.Handle == body || card.Key == body) is not { } asked) return SaveAnswer.Wrong("LetterBody", "Choose the body that is to confirm by letter.");
        if (by is not { } day || day < place.Meeting.Day) return SaveAnswer.Wrong("LetterBy", "Give the day by which the letter is asked for, not before the meeting.");
        if (await db.Set<LetterRow>().AnyAsync(known => known.ItemId == row.Id && known.OrganisationId == asked.Id, cancel)) return SaveAnswer.Wrong("LetterBody", "This body is asked already.");
        var letter = new LetterRow { Id = RecordId.New(), Handle = Handle.New(), ItemId = row.Id, OrganisationId = asked.Id, AnswerBy = day };
        db.Add(letter);
        return SaveAnswer.Of(await db.Commit(process, [], cancel), letter.Handle);
    }

    /// <summary>Records the letter of a body. It is the body's position and is kept apart from what participants said.</summary>
    public async Task<SaveAnswer> RecordLetter(string group, int number, string letter, LetterDraft draft, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(process);
        if (await Place(group, number, process, cancel) is not { Runs: true } place) return SaveAnswer.Absent;
        var items = db.Set<ItemRow>().Where(item => item.MeetingId == place.Meeting.Id).Select(item => item.Id);
        if (await db.Set<LetterRow>().FirstOrDefaultAsync(known => known.Handle == letter && items.Contains(known.ItemId), cancel) is not { } row) return SaveAnswer.Absent;
        if (row.Version != version) return SaveAnswer.Stale;
        if (!Enum.IsDefined(draft.Position)) return SaveAnswer.Wrong("Position", "Choose what the letter says.");
        if (Blank(draft.Number) || Blank(draft.Signatory) || draft.Dated is null) return SaveAnswer.Wrong("LetterNumber", "A letter has a number, a date and a signatory, each of at most 200 characters.");
        if (draft.Position is LetterPosition.AgreedWithRemarks or LetterPosition.NotAgreed && string.IsNullOrWhiteSpace(draft.Remarks)) return SaveAnswer.Wrong("Remarks", "Write down the remarks of the letter.");
        if (draft.Remarks is { Length: > LongestText }) return SaveAnswer.Wrong("Remarks", "The words are longer than 4,000 characters; shorten them.");
        (row.Position, row.Number, row.Dated, row.Signatory) = (draft.Position, draft.Number!.Trim(), draft.Dated, draft.Signatory!.Trim());
        row.Remarks = string.IsNullOrWhiteSpace(draft.Remarks) ? null : draft.Remarks.Trim();
        return SaveAnswer.Of(await db.Commit(process, [], cancel), letter);
    }

    private static bool Blank(string? word) => string.IsNullOrWhiteSpace(word) || word.Length > LongestWord;

    private async Task<Standing?> Place(string group, int number, ProcessContext process, CancellationToken cancel)
    {
        if (await db.Set<GroupRow>().FirstOrDefaultAsync(row => row.Handle == group, cancel) is not { } home) return null;
        var (opens, runs, seat) = await _access.Of(home, process.Who, DateOnly.FromDateTime(process.Recorded), cancel);
        if (!opens || await db.Set<MeetingRow>().FirstOrDefaultAsync(row => row.GroupId == home.Id && row.Number == number, cancel) is not { } meeting) return null;
        return new Standing(home, meeting, runs, seat);
    }

    private async Task<(Standing Place, ItemRow Row)?> Item(string group, int number, string item, ProcessContext process, CancellationToken cancel)
    {
        if (await Place(group, number, process, cancel) is not { } place) return null;
        return await db.Set<ItemRow>().FirstOrDefaultAsync(row => row.MeetingId == place.Meeting.Id && row.Handle == item, cancel) is { } row ? (place, row) : null;
    }

    private sealed record Standing(GroupRow Group, MeetingRow Meeting, bool Runs, MemberRow? Seat);
}
