using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Law;

/// <summary>
/// Workshops as they are read: by who drafts, and by who has a seat in them. To everybody else a workshop is absent. Who asked to discuss a
/// proposal is told to nobody.
/// </summary>
public sealed class WorkshopShelf(AppDb db, ProposalShelf proposals, KeyFile keys)
{
    /// <summary>Workshops of a country that the viewer may see, the latest first.</summary>
    public async Task<IReadOnlyList<WorkshopCard>> List(Viewer viewer, string country, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var rows = await Seen(viewer).Where(row => row.Country == country).ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var seats = (await db.Set<WorkshopSeat>().Where(row => ids.Contains(row.WorkshopId)).Select(row => row.WorkshopId).ToListAsync(cancel)).ToLookup(id => id);
        var items = (await db.Set<WorkshopItem>().Where(row => ids.Contains(row.WorkshopId)).Select(row => new { row.WorkshopId, row.DecidedAt }).ToListAsync(cancel)).ToLookup(row => row.WorkshopId);
        return [.. rows.OrderByDescending(row => row.From).ThenBy(row => row.Title, StringComparer.Ordinal)
            .Select(row => Card(row, seats[row.Id].Count(), items[row.Id].Count(), items[row.Id].Count(item => item.DecidedAt is not null)))];
    }

    /// <summary>A workshop; null when it is absent or not the viewer's.</summary>
    public async Task<WorkshopPage?> Open(Viewer viewer, string handle, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        if (await Seen(viewer).FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } row) return null;
        var runs = LawRights.MayDraft(viewer);
        var seats = await (
            from seat in db.Set<WorkshopSeat>().AsNoTracking()
            join account in db.Set<Account>() on seat.AccountId equals account.Id into known
            from account in known.DefaultIfEmpty()
            where seat.WorkshopId == row.Id
            orderby seat.Number
            select new { Seat = seat, Handle = account == null ? null : account.Handle, Name = account == null ? null : account.WorkName }).ToListAsync(cancel);
        var agenda = await Agenda(row, viewer, cancel);
        var shown = row.OnScreen is { } id ? agenda.FirstOrDefault(item => item.Id == id).Item?.Ordinal : null;
        return new WorkshopPage(
            Card(row, seats.Count, agenda.Count, agenda.Count(item => item.Item.Outcome is not null)),
            [.. seats.Select(each => new SeatCard(
                each.Seat.Number, each.Seat.Body, each.Seat.IsState, runs ? each.Handle : null, runs ? each.Name : null, each.Seat.IsPresent, each.Seat.AccountId == viewer.AccountId))],
            [.. agenda.Select(item => item.Item)], runs, shown, row.OnScreenUnit, row.ListPassedAt is not null);
    }

    /// <summary>Accounts that may be given a seat: all that are not restricted, by name.</summary>
    public async Task<IReadOnlyList<ReaderCard>> Accounts(Viewer viewer, CancellationToken cancel) => LawRights.MayDraft(viewer)
        ? await db.Set<Account>().AsNoTracking().Where(account => !account.Restricted).OrderBy(account => account.WorkName).Select(account => new ReaderCard(account.Handle, account.WorkName)).ToListAsync(cancel)
        : [];

    internal async Task<IReadOnlyList<(Guid Id, AgendaItem Item)>> Agenda(WorkshopRow row, Viewer viewer, CancellationToken cancel)
    {
        var items = await db.Set<WorkshopItem>().AsNoTracking().Where(item => item.WorkshopId == row.Id).OrderBy(item => item.Ordinal).ToListAsync(cancel);
        var ids = items.ConvertAll(item => item.ProposalId);
        var rows = await db.Set<Proposal>().AsNoTracking().Where(proposal => ids.Contains(proposal.Id)).ToListAsync(cancel);
        var cards = rows.Zip(await proposals.Cards(rows, cancel)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var calls = (await db.Set<WorkshopCall>().AsNoTracking().Where(call => call.WorkshopId == row.Id).ToListAsync(cancel)).ToLookup(call => call.ProposalId, call => call.Mark);
        var conflicts = (await db.Set<WorkshopConflict>().AsNoTracking().Where(each => each.WorkshopId == row.Id).OrderBy(each => each.Seat).ToListAsync(cancel)).ToLookup(each => each.ProposalId);
        var contested = await Contested(rows, calls, cancel);
        var own = Mark(viewer, row.Id);
        return [.. items.Where(item => cards.ContainsKey(item.ProposalId)).Select(item => (item.ProposalId, new AgendaItem(
            item.Ordinal, item.Day, cards[item.ProposalId], contested[item.ProposalId], calls[item.ProposalId].Contains(own, StringComparer.Ordinal),
            [.. conflicts[item.ProposalId].Select(each => (each.Seat, each.Reason))], item.Outcome, item.Words, item.InList, item.Draft, item.Present)))];
    }

    internal string Mark(Viewer viewer, Guid workshop) => keys.Pseudonym($"call|{workshop:N}|{viewer.AccountId:N}");

    internal string SheetMark(Guid workshop, Guid proposal, int sheet) => keys.Pseudonym($"sheet|{workshop:N}|{proposal:N}|{sheet}");

    private async Task<Dictionary<Guid, Contest>> Contested(List<Proposal> rows, ILookup<Guid, string> calls, CancellationToken cancel)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var drafts = rows.ToDictionary(row => row.Id, row => row.Draft);
        bool IsLatest(Guid proposal, int draft) => drafts[proposal] == draft;
        var found = ids.ToDictionary(id => id, id => calls[id].Any() ? Contest.Asked : Contest.None);
        foreach (var view in await db.Set<ParticipantView>().Where(view => ids.Contains(view.ProposalId) && (view.Leaning == ViewLeaning.Against || view.Leaning == ViewLeaning.ForWithChange)).Select(view => new { view.ProposalId, view.Draft }).ToListAsync(cancel))
            if (IsLatest(view.ProposalId, view.Draft)) found[view.ProposalId] |= Contest.View;
        foreach (var letter in await db.Set<BodyPosition>().Where(letter => ids.Contains(letter.ProposalId) && (letter.Answer == PositionAnswer.NotAgreed || letter.Answer == PositionAnswer.AgreedWithRemarks)).Select(letter => new { letter.ProposalId, letter.Draft }).ToListAsync(cancel))
            if (IsLatest(letter.ProposalId, letter.Draft)) found[letter.ProposalId] |= Contest.Letter;
        foreach (var comment in await db.Set<WordingComment>().Where(comment => comment.ProposalId != null && ids.Contains(comment.ProposalId.Value) && comment.Answer == null).Select(comment => comment.ProposalId!.Value).Distinct().ToListAsync(cancel))
            found[comment] |= Contest.Comment;
        foreach (var unit in await db.Set<ProposalUnit>().Where(unit => ids.Contains(unit.ProposalId) && unit.Move == UnitMove.Missing).Select(unit => new { unit.ProposalId, unit.Draft }).ToListAsync(cancel))
            if (IsLatest(unit.ProposalId, unit.Draft)) found[unit.ProposalId] |= Contest.Missing;
        foreach (var proposal in await SameWords.Of(db, ids, cancel)) found[proposal] |= Contest.Overlap;
        return found;
    }

    private IQueryable<WorkshopRow> Seen(Viewer viewer)
    {
        var rows = db.Set<WorkshopRow>().AsNoTracking();
        return LawRights.SeesDrafts(viewer) ? rows : rows.Where(row => db.Set<WorkshopSeat>().Any(seat => seat.WorkshopId == row.Id && seat.AccountId == viewer.AccountId));
    }

    private static WorkshopCard Card(WorkshopRow row, int seats, int items, int decided) =>
        new(row.Handle, row.Country, row.Title, row.Place, row.From, row.Until, row.Quorum, seats, items, decided, row.ClosedAt is not null, row.Version);
}
