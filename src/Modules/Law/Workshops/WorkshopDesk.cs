using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Organisations;

namespace Throughline.Law;

/// <summary>
/// Runs a workshop: seats and quorum, the agenda, the list that passes as one, one decision after the other, and the letters that the bodies
/// still owe at the end. Decisions are those of <see cref="ProposalDesk"/>; views are never counted into a vote.
/// </summary>
public sealed class WorkshopDesk(AppDb db, WorkshopShelf shelf, ProposalDesk proposals, PositionLedger positions, ViewLedger views, OrganisationRegister organisations)
{
    private const int MostSeats = 200;
    private const int MostItems = 200;
    private const int LongestReason = 1000;

    /// <summary>Convenes a workshop. Refused: no title or place, days out of order, a quorum below one.</summary>
    public async Task<ProposalOutcome> Convene(WorkshopDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return NotYours;
        FieldRefusal?[] found =
        [
            TypedText.Wrong("Title", draft.Title, 200, "Give the workshop a name, e.g. Review of the anti-trafficking package."),
            TypedText.Wrong("Place", draft.Place, 200, "Say where it meets."),
            draft.From < new DateOnly(2000, 1, 1) ? new FieldRefusal("From", "The first day is not a likely one; check the year.") : null,
            draft.Until < draft.From ? new FieldRefusal("Until", "It ends before it begins; check the two days.") : null,
            draft.Until > draft.From.AddDays(30) ? new FieldRefusal("Until", "A workshop lasts thirty days at most; convene another one.") : null,
            draft.Quorum is < 1 or > MostSeats ? new FieldRefusal("Quorum", "Say how many seats must be present for a decision: 1 to 200.") : null,
        ];
        if (found.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return ProposalOutcome.Refused(wrong);
        var row = new WorkshopRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Country = draft.Country, Title = TypedText.OneLine(draft.Title), Place = TypedText.OneLine(draft.Place),
            From = draft.From, Until = draft.Until, Quorum = draft.Quorum,
        };
        db.Add(row);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>
    /// Sets all seats, in their order; a seat that stays the same keeps its presence. Refused, nothing changed: no body, an account twice, an
    /// account that is not there, a seat taken away that declared a conflict of interest.
    /// </summary>
    public async Task<ProposalOutcome> Seat(string handle, int version, IReadOnlyList<SeatDraft> drafts, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, version, process, cancel);
        if (row is null) return refusal!;
        if (drafts.Count is 0 or > MostSeats) return ProposalOutcome.Refused("", "A workshop has 1 to 200 seats.");
        var bodies = (await organisations.All(cancel)).ToDictionary(card => card.Key, StringComparer.Ordinal);
        var handles = drafts.Select(draft => draft.Account).Where(each => !string.IsNullOrEmpty(each)).ToList();
        var accounts = await db.Set<Account>().AsNoTracking().Where(account => handles.Contains(account.Handle)).ToDictionaryAsync(account => account.Handle, account => account.Id, cancel);
        var old = await db.Set<WorkshopSeat>().Where(seat => seat.WorkshopId == row.Id).ToListAsync(cancel);
        var made = new List<WorkshopSeat>();
        foreach (var (draft, at) in drafts.Select((draft, at) => (draft, at)))
        {
            if (TypedText.Wrong($"Seats-{at}", draft.Body, 200, "Name the body that sits here.") is { } wrong) return ProposalOutcome.Refused([wrong]);
            Guid? account = null;
            if (!string.IsNullOrEmpty(draft.Account))
            {
                if (!accounts.TryGetValue(draft.Account, out var known)) return ProposalOutcome.Refused($"Seats-{at}", "There is no such account; choose one from the list.");
                if (made.Exists(seat => seat.AccountId == known)) return ProposalOutcome.Refused($"Seats-{at}", "This account has a seat already; one person sits once.");
                account = known;
            }
            var body = TypedText.OneLine(draft.Body);
            var before = old.Find(seat => seat.Number == at + 1);
            made.Add(new WorkshopSeat
            {
                WorkshopId = row.Id, Number = at + 1, Body = body, IsState = bodies.TryGetValue(body, out var card) ? card.Kind == OrganisationKind.State : draft.IsState, AccountId = account,
                IsPresent = before is not null && before.Body == body && before.AccountId == account && before.IsPresent,
            });
        }
        var bound = await db.Set<WorkshopConflict>().Where(each => each.WorkshopId == row.Id).Select(each => each.Seat).Distinct().ToListAsync(cancel);
        foreach (var seat in old.Where(seat => bound.Contains(seat.Number)))
            if (made.Find(each => each.Number == seat.Number) is not { } same || same.Body != seat.Body || same.AccountId != seat.AccountId)
                return ProposalOutcome.Refused("", $"Seat {seat.Number} has declared a conflict of interest and stays as it is; add other seats after it.");
        foreach (var seat in made)
        {
            if (old.Find(each => each.Number == seat.Number) is { } kept) (kept.Body, kept.IsState, kept.AccountId, kept.IsPresent) = (seat.Body, seat.IsState, seat.AccountId, seat.IsPresent);
            else db.Add(seat);
        }
        db.RemoveRange(old.Where(seat => seat.Number > made.Count));
        return await End(row, process, cancel);
    }

    /// <summary>
    /// Sets the agenda: proposals in order, each with its day. What is decided stays. Refused, nothing changed: a proposal that is not under
    /// review or of another country, a day outside the workshop, a decided item taken away.
    /// </summary>
    public async Task<ProposalOutcome> SetAgenda(string handle, int version, IReadOnlyList<(string Proposal, DateOnly Day)> wanted, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, version, process, cancel);
        if (row is null) return refusal!;
        if (wanted.Count > MostItems) return ProposalOutcome.Refused("", "An agenda holds 200 proposals at most.");
        if (wanted.Select(each => each.Proposal).Distinct(StringComparer.Ordinal).Count() != wanted.Count) return ProposalOutcome.Refused("", "A proposal stands on the agenda twice; name it once.");
        var old = await db.Set<WorkshopItem>().Where(item => item.WorkshopId == row.Id).ToListAsync(cancel);
        var handles = wanted.Select(each => each.Proposal).ToList();
        var known = await db.Set<Proposal>().AsNoTracking().Where(proposal => handles.Contains(proposal.Handle)).ToDictionaryAsync(proposal => proposal.Handle, StringComparer.Ordinal, cancel);
        var kept = new HashSet<Guid>();
        foreach (var (each, at) in wanted.Select((each, at) => (each, at)))
        {
            if (!known.TryGetValue(each.Proposal, out var proposal) || proposal.Country != row.Country) return ProposalOutcome.Refused("", "There is no such proposal of this country; choose one from the list.");
            var item = old.Find(other => other.ProposalId == proposal.Id);
            if (item is null && proposal.State != ProposalState.UnderReview) return ProposalOutcome.Refused($"Items-{at}", $"P-{proposal.Number:00} is not under review; open its review first.");
            if (each.Day < row.From || each.Day > row.Until) return ProposalOutcome.Refused($"Items-{at}", $"The workshop meets from {row.From:yyyy-MM-dd} to {row.Until:yyyy-MM-dd}; choose one of these days.");
            if (item is null) db.Add(new WorkshopItem { WorkshopId = row.Id, ProposalId = proposal.Id, Ordinal = at + 1, Day = each.Day });
            else (item.Ordinal, item.Day) = (at + 1, each.Day);
            kept.Add(proposal.Id);
        }
        var gone = old.Where(item => !kept.Contains(item.ProposalId)).ToList();
        if (gone.Exists(item => item.DecidedAt is not null)) return ProposalOutcome.Refused("", "A proposal that is decided stays on the agenda; the protocol needs it.");
        var left = gone.ConvertAll(item => item.ProposalId);
        db.RemoveRange(gone);
        db.RemoveRange(await db.Set<WorkshopCall>().Where(call => call.WorkshopId == row.Id && left.Contains(call.ProposalId)).ToListAsync(cancel));
        db.RemoveRange(await db.Set<WorkshopConflict>().Where(each => each.WorkshopId == row.Id && left.Contains(each.ProposalId)).ToListAsync(cancel));
        if (row.OnScreen is { } shown && left.Contains(shown)) row.OnScreen = null;
        return await End(row, process, cancel);
    }

    /// <summary>Says which seats are present now.</summary>
    public async Task<ProposalOutcome> Present(string handle, int version, IReadOnlyCollection<int> seats, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, version, process, cancel);
        if (row is null) return refusal!;
        var all = await db.Set<WorkshopSeat>().Where(seat => seat.WorkshopId == row.Id).ToListAsync(cancel);
        if (seats.Any(number => all.TrueForAll(seat => seat.Number != number))) return ProposalOutcome.Refused("", "There is no such seat; look at the list again.");
        foreach (var seat in all) seat.IsPresent = seats.Contains(seat.Number);
        return await End(row, process, cancel);
    }

    /// <summary>Asks that a proposal be discussed, or takes that back; whoever has a seat may, and who runs the workshop. It keeps it off the list.</summary>
    public async Task<ProposalOutcome> AskToDiscuss(string handle, int ordinal, bool discuss, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, item, refusal) = await OpenItem(handle, ordinal, process, cancel);
        if (row is null || item is null) return refusal!;
        var mark = shelf.Mark(process.Who, row.Id);
        var there = await db.Set<WorkshopCall>().FirstOrDefaultAsync(call => call.WorkshopId == row.Id && call.ProposalId == item.ProposalId && call.Mark == mark, cancel);
        if (discuss && there is null) db.Add(new WorkshopCall { WorkshopId = row.Id, ProposalId = item.ProposalId, Mark = mark });
        if (!discuss && there is not null) db.Remove(there);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Declares a conflict of interest of a seat on a proposal: the seat is not counted when it is decided. Who sits there may, and who runs the workshop.</summary>
    public async Task<ProposalOutcome> Declare(string handle, int ordinal, int seat, string reason, ProcessContext process, CancellationToken cancel)
    {
        if (TypedText.Wrong("Reason", reason, LongestReason, "Say in a few words what the interest is; it stands in the protocol.") is { } wrong) return ProposalOutcome.Refused([wrong]);
        await using var write = await db.BeginWrite(cancel);
        var (row, item, refusal) = await OpenItem(handle, ordinal, process, cancel);
        if (row is null || item is null) return refusal!;
        if (await db.Set<WorkshopSeat>().FirstOrDefaultAsync(each => each.WorkshopId == row.Id && each.Number == seat, cancel) is not { } own) return ProposalOutcome.Refused("Seat", "There is no such seat; look at the list again.");
        if (own.AccountId != process.Who.AccountId && !LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("Seat", "A conflict of interest is declared for one's own seat.");
        if (await db.Set<WorkshopConflict>().AnyAsync(each => each.WorkshopId == row.Id && each.ProposalId == item.ProposalId && each.Seat == seat, cancel))
            return ProposalOutcome.Refused("Seat", "This seat has declared it already.");
        db.Add(new WorkshopConflict { WorkshopId = row.Id, ProposalId = item.ProposalId, Seat = seat, Reason = TypedText.OneLine(reason) });
        return await End(row, process, cancel);
    }

    /// <summary>Puts a proposal, and one of its units, on the screen of the room; 0 clears it.</summary>
    public async Task<ProposalOutcome> Show(string handle, int ordinal, int unit, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, null, process, cancel);
        if (row is null) return refusal!;
        var item = await db.Set<WorkshopItem>().AsNoTracking().FirstOrDefaultAsync(each => each.WorkshopId == row.Id && each.Ordinal == ordinal, cancel);
        if (ordinal != 0 && item is null) return ProposalOutcome.Refused("", "There is no such place on the agenda; look at it again.");
        (row.OnScreen, row.OnScreenUnit) = (item?.ProposalId, Math.Max(unit, 0));
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Passes everything that nobody contests as one list: each becomes agreed. Refused: nothing on it, no quorum.</summary>
    public async Task<ProposalOutcome> PassList(string handle, int version, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, version, process, cancel);
        if (row is null) return refusal!;
        var list = (await shelf.Agenda(row, process.Who, cancel)).Where(each => each.Item is { IsOpen: true, Contested: Contest.None }).ToList();
        if (list.Count == 0) return ProposalOutcome.Refused("", "Nothing waits on the list: every proposal is decided or somebody wants to discuss it.");
        foreach (var (id, _) in list)
            if (await Take(row, id, ProposalState.Agreed, null, true, process, cancel) is { } wrong) return wrong;
        row.ListPassedAt = process.Recorded;
        return await End(row, process, cancel);
    }

    /// <summary>Decides one proposal: agreed, agreed with a change that is written down, or not agreed with the reason. Refused: no quorum, and what <see cref="ProposalDesk.Move"/> refuses.</summary>
    public async Task<ProposalOutcome> Decide(string handle, int version, int ordinal, ProposalState outcome, string? words, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, version, process, cancel);
        if (row is null) return refusal!;
        if (outcome is not (ProposalState.Agreed or ProposalState.AgreedWithChange or ProposalState.NotAgreed)) return ProposalOutcome.Refused("Outcome", "Choose how it ended.");
        if (await db.Set<WorkshopItem>().AsNoTracking().FirstOrDefaultAsync(each => each.WorkshopId == row.Id && each.Ordinal == ordinal, cancel) is not { } item)
            return ProposalOutcome.Refused("", "There is no such place on the agenda; look at it again.");
        if (item.DecidedAt is not null) return ProposalOutcome.Refused("", "This proposal is decided; nothing was changed.");
        return await Take(row, item.ProposalId, outcome, words, false, process, cancel) ?? await End(row, process, cancel);
    }

    /// <summary>
    /// Enters a paper sheet by its number: views without a name, as if they were given by an account, and wishes to discuss. A sheet entered again
    /// replaces what it said before. Refused: a sheet number without a seat, nothing ticked at all.
    /// </summary>
    public async Task<ProposalOutcome> EnterSheet(string handle, int sheet, IReadOnlyList<SheetView> lines, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, null, process, cancel);
        if (row is null) return refusal!;
        var seats = await db.Set<WorkshopSeat>().CountAsync(seat => seat.WorkshopId == row.Id, cancel);
        if (sheet < 1 || sheet > seats) return ProposalOutcome.Refused("Sheet", seats == 0 ? "Seat the bodies first; each seat has a sheet." : $"The sheets are numbered 1 to {seats}.");
        if (lines.All(line => line.Leaning is null && string.IsNullOrWhiteSpace(line.Text) && !line.Discuss)) return ProposalOutcome.Refused("", "Nothing is ticked or written; an empty sheet is not entered.");
        var items = await db.Set<WorkshopItem>().AsNoTracking().Where(item => item.WorkshopId == row.Id).ToDictionaryAsync(item => item.Ordinal, cancel);
        foreach (var line in lines)
        {
            if (!items.TryGetValue(line.Ordinal, out var item)) return ProposalOutcome.Refused("", "There is no such place on the agenda; look at it again.");
            if (line.Leaning is null && string.IsNullOrWhiteSpace(line.Text) && !line.Discuss || item.DecidedAt is not null) continue;
            var mark = shelf.SheetMark(row.Id, item.ProposalId, sheet);
            if (line.Leaning is not null || !string.IsNullOrWhiteSpace(line.Text))
            {
                var text = string.IsNullOrWhiteSpace(line.Text) ? "–" : line.Text;
                if (await views.Track(item.ProposalId, mark, line.Leaning ?? ViewLeaning.Remark, text, $"Lines-{line.Ordinal}", cancel) is { } wrong) return ProposalOutcome.Refused([wrong]);
            }
            var called = await db.Set<WorkshopCall>().FirstOrDefaultAsync(call => call.WorkshopId == row.Id && call.ProposalId == item.ProposalId && call.Mark == mark, cancel);
            if (line.Discuss && called is null) db.Add(new WorkshopCall { WorkshopId = row.Id, ProposalId = item.ProposalId, Mark = mark });
            if (!line.Discuss && called is not null) db.Remove(called);
        }
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>
    /// Closes the workshop and asks the bodies that sat in it for their letters on what was agreed, until a day. Refused: a proposal of the
    /// agenda is neither decided nor put off by taking it from the agenda.
    /// </summary>
    public async Task<ProposalOutcome> Close(string handle, int version, DateOnly until, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (row, refusal) = await Begin(handle, version, process, cancel);
        if (row is null) return refusal!;
        var items = await db.Set<WorkshopItem>().AsNoTracking().Where(item => item.WorkshopId == row.Id).OrderBy(item => item.Ordinal).ToListAsync(cancel);
        var open = items.Count(item => item.DecidedAt is null);
        if (open > 0) return ProposalOutcome.Refused("", $"{open} of the proposals are not decided. Decide them, or take them from the agenda for another day.");
        var today = DateOnly.FromDateTime(process.Recorded);
        if (until < today || until > today.AddYears(2)) return ProposalOutcome.Refused("Until", "Choose the last day for the letters: today or later, within two years.");
        var bodies = await db.Set<WorkshopSeat>().AsNoTracking().Where(seat => seat.WorkshopId == row.Id).OrderBy(seat => seat.Number).ToListAsync(cancel);
        foreach (var item in items.Where(item => item.Outcome is ProposalState.Agreed or ProposalState.AgreedWithChange))
            foreach (var seat in bodies.DistinctBy(seat => seat.Body))
                await positions.Track(item.ProposalId, seat.Body, seat.IsState, today, until, cancel);
        (row.ClosedAt, row.OnScreen) = (process.Recorded, null);
        return await End(row, process, cancel);
    }

    private static ProposalOutcome NotYours => ProposalOutcome.Refused("", "Workshops are run by legal experts and coordinators.");

    private async Task<ProposalOutcome?> Take(WorkshopRow row, Guid proposal, ProposalState outcome, string? words, bool inList, ProcessContext process, CancellationToken cancel)
    {
        var conflicted = await db.Set<WorkshopConflict>().Where(each => each.WorkshopId == row.Id && each.ProposalId == proposal).Select(each => each.Seat).ToListAsync(cancel);
        var present = await db.Set<WorkshopSeat>().CountAsync(seat => seat.WorkshopId == row.Id && seat.IsPresent && !conflicted.Contains(seat.Number), cancel);
        if (present < row.Quorum)
            return ProposalOutcome.Refused("", $"There is no quorum: {present} seats are present and free of conflict, {row.Quorum} are needed. Say who is present, or put it off.");
        var item = await db.Set<WorkshopItem>().FirstAsync(each => each.WorkshopId == row.Id && each.ProposalId == proposal, cancel);
        var owner = await db.Set<Proposal>().FirstAsync(each => each.Id == proposal, cancel);
        if (await proposals.Lead(owner, outcome, words, process, cancel) is { } refused) return refused;
        (item.Outcome, item.Words, item.InList, item.Draft, item.Present, item.DecidedAt) = (outcome, owner.Reason, inList, owner.Draft, present, process.Recorded);
        return null;
    }

    private async Task<ProposalOutcome> End(WorkshopRow row, ProcessContext process, CancellationToken cancel)
    {
        db.Entry(row).State = EntityState.Modified;
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    private async Task<(WorkshopRow? Row, ProposalOutcome? Refusal)> Begin(string handle, int? version, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return (null, NotYours);
        if (await db.Set<WorkshopRow>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } row) return (null, Absent);
        if (row.ClosedAt is not null) return (null, ProposalOutcome.Refused("", "This workshop is closed; its protocol stays as it is."));
        return version is not null && row.Version != version ? (null, ProposalOutcome.Stale()) : (row, null);
    }

    private async Task<(WorkshopRow? Row, WorkshopItem? Item, ProposalOutcome? Refusal)> OpenItem(string handle, int ordinal, ProcessContext process, CancellationToken cancel)
    {
        var row = await db.Set<WorkshopRow>().FirstOrDefaultAsync(each => each.Handle == handle, cancel);
        if (row is null || !LawRights.MayRead(process.Who) || !LawRights.MayDraft(process.Who) && !await db.Set<WorkshopSeat>().AnyAsync(seat => seat.WorkshopId == row.Id && seat.AccountId == process.Who.AccountId, cancel))
            return (null, null, Absent);
        if (row.ClosedAt is not null) return (null, null, ProposalOutcome.Refused("", "This workshop is closed; its protocol stays as it is."));
        if (await db.Set<WorkshopItem>().AsNoTracking().FirstOrDefaultAsync(each => each.WorkshopId == row.Id && each.Ordinal == ordinal, cancel) is not { } item)
            return (null, null, ProposalOutcome.Refused("", "There is no such place on the agenda; look at it again."));
        return item.DecidedAt is null ? (row, item, null) : (null, null, ProposalOutcome.Refused("", "This proposal is decided; nothing was changed."));
    }

    private static ProposalOutcome Absent => ProposalOutcome.Refused("", "There is no such workshop.");
}
