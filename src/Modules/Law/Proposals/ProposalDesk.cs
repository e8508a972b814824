using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

/// <summary>
/// Where proposals are worded and led through their states. While a proposal is a draft its units are changed in place; from the review on,
/// each saved change makes the next draft, and earlier drafts stay as they were.
/// </summary>
public sealed class ProposalDesk(AppDb db, RankRegister ranks, ProposalShelf shelf, CommentLedger comments)
{
    private const int LongestTitle = 300;
    private const int LongestReason = 4000;

    /// <summary>Begins a proposal under the next free number of the country, or its own.</summary>
    public async Task<ProposalOutcome> Begin(ProposalDraft draft, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Proposals are drafted by legal experts and coordinators.");
        if (TypedText.Wrong("Title", draft.Title, LongestTitle, "Say in one line what the proposal does.") is { } title) return ProposalOutcome.Refused([title]);
        var handles = draft.Recommendations.Distinct().ToList();
        var carried = await db.Set<Recommendation>().Where(row => handles.Contains(row.Handle) && row.Country == draft.Country).ToListAsync(cancel);
        if (carried.Count == 0 || carried.Count != handles.Count) return ProposalOutcome.Refused("Recommendations", "Choose the recommendations it carries out, all of one country.");
        await using var write = await db.BeginWrite(cancel);
        var number = draft.Number ?? await db.Set<Proposal>().Where(row => row.Country == draft.Country).MaxAsync(row => (int?)row.Number, cancel) + 1 ?? 1;
        if (await db.Set<Proposal>().AnyAsync(row => row.Country == draft.Country && row.Number == number, cancel))
            return ProposalOutcome.Refused("", $"P-{number:00} is taken; leave the number out to get the next one.");
        var proposal = new Proposal
        {
            Id = RecordId.New(),
            Handle = Handle.New(),
            Country = draft.Country,
            Number = number,
            Title = TypedText.OneLine(draft.Title),
            State = ProposalState.Draft,
            Draft = 1,
            ChangedAt = process.Recorded,
        };
        db.Add(proposal);
        db.Add(new ProposalDraftRow { ProposalId = proposal.Id, Draft = 1, MadeAt = process.Recorded });
        foreach (var row in carried) db.Add(new ProposalRecommendation { ProposalId = proposal.Id, RecommendationId = row.Id });
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), proposal.Handle);
    }

    /// <summary>
    /// Adds or changes a unit. Refused, nothing changed: an act that is not on the shelf or of another country, a place that is not in the text
    /// of today, a number that is taken, words in an official language missing or the same as they stand, an act of too low a rank, a proposal
    /// that is decided.
    /// </summary>
    public async Task<ProposalOutcome> SaveUnit(string handle, int version, UnitDraft draft, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (proposal, refusal) = await Open(handle, version, process, cancel);
        if (proposal is null) return refusal!;
        if (await db.Set<Act>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == draft.ActKey, cancel) is not { } act)
            return ProposalOutcome.Refused("ActKey", "Choose an act on the shelf, or add its text first.");
        if (act.Country != proposal.Country) return ProposalOutcome.Refused("ActKey", $"{act.ShortTitle} is law of {act.Country}; this proposal is for {proposal.Country}.");
        var units = await db.Set<ProposalUnit>().Where(row => row.ProposalId == proposal.Id && row.Draft == proposal.Draft).OrderBy(row => row.Ordinal).ToListAsync(cancel);
        if (draft.Ordinal is { } wanted && units.TrueForAll(unit => unit.Ordinal != wanted)) return ProposalOutcome.Refused("", "There is no such unit any more; go back to the proposal.");
        var day = DateOnly.FromDateTime(process.Recorded);
        var (made, wrong) = await new UnitMaker(db).Make(draft, act, units.Where(unit => unit.Ordinal != draft.Ordinal), day, cancel);
        if (made is null) return ProposalOutcome.Refused(wrong!);
        var acts = await Acts(units.Where(unit => unit.Ordinal != draft.Ordinal).Select(unit => unit.ActId).Append(act.Id), cancel);
        if (await ranks.TooLow(proposal.Country, await shelf.Recommended(proposal.Id, cancel), acts, day, cancel) is { } low) return ProposalOutcome.Refused("ActKey", low);
        var kept = await NextDraft(proposal, units, process, cancel);
        made.Unit.ProposalId = proposal.Id;
        made.Unit.Draft = proposal.Draft;
        made.Unit.Ordinal = draft.Ordinal ?? (units.Count == 0 ? 1 : units[^1].Ordinal + 1);
        await KeepEarlier(proposal, kept, draft.Ordinal, made.Wordings, process, cancel);
        await Remove(kept, draft.Ordinal, cancel);
        db.Add(made.Unit);
        if (draft.TakesUp is { } comment && !await comments.TakeUp(comment, proposal.Id, proposal.Draft, process, cancel)) return ProposalOutcome.Refused("", "The comment whose words you take up is not there any more; save without it.");
        foreach (var wording in made.Wordings) db.Add(wording);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), proposal.Handle);
    }

    /// <summary>Takes a unit out of the package.</summary>
    public async Task<ProposalOutcome> RemoveUnit(string handle, int version, int ordinal, ProcessContext process, CancellationToken cancel)
    {
        await using var write = await db.BeginWrite(cancel);
        var (proposal, refusal) = await Open(handle, version, process, cancel);
        if (proposal is null) return refusal!;
        var units = await db.Set<ProposalUnit>().Where(row => row.ProposalId == proposal.Id && row.Draft == proposal.Draft).OrderBy(row => row.Ordinal).ToListAsync(cancel);
        if (units.TrueForAll(unit => unit.Ordinal != ordinal)) return ProposalOutcome.Refused("", "There is no such unit any more; go back to the proposal.");
        if (units.Count == 1 && proposal.State != ProposalState.Draft) return ProposalOutcome.Refused("", "A proposal under review keeps one unit at least. Reject it if nothing is left of it.");
        await Remove(await NextDraft(proposal, units, process, cancel), ordinal, cancel);
        return ProposalOutcome.Of(await db.Commit(process, [], cancel), proposal.Handle);
    }

    /// <summary>
    /// Leads a proposal into another state: a draft to review; a reviewed one to agreed, agreed with a change (written down), not agreed, or
    /// back to review; one not yet adopted to rejected. Adoption is another desk's. A reason is needed wherever somebody is told no.
    /// </summary>
    public async Task<ProposalOutcome> Move(string handle, int version, ProposalState to, string? reason, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return ProposalOutcome.Refused("", "Outcomes are recorded by legal experts and coordinators.");
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<Proposal>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } proposal) return ProposalOutcome.Absent();
        if (proposal.Version != version) return ProposalOutcome.Stale();
        return await Lead(proposal, to, reason, process, cancel) ?? ProposalOutcome.Of(await db.Commit(process, [], cancel), proposal.Handle);
    }

    // Within a write of the caller; null when it may be stored.
    internal async Task<ProposalOutcome?> Lead(Proposal proposal, ProposalState to, string? reason, ProcessContext process, CancellationToken cancel)
    {
        if (!Enum.IsDefined(to) || !May(proposal.State, to)) return ProposalOutcome.Refused("State", "This step does not follow from where the proposal stands now. Look at it again.");
        var needed = to switch
        {
            ProposalState.AgreedWithChange => "Write the change down, as it is read back to the room.",
            ProposalState.NotAgreed or ProposalState.Rejected => "Give the reason; it is kept with the proposal.",
            _ => null,
        };
        if (TypedText.Wrong("Reason", reason, LongestReason, needed) is { } wrong) return ProposalOutcome.Refused([wrong]);
        if (to == ProposalState.UnderReview)
        {
            var units = await db.Set<ProposalUnit>().AsNoTracking().Where(row => row.ProposalId == proposal.Id && row.Draft == proposal.Draft).ToListAsync(cancel);
            if (units.TrueForAll(unit => unit.Move == UnitMove.Missing)) return ProposalOutcome.Refused("", "Word one unit at least before the review begins.");
            var acts = await Acts(units.Select(unit => unit.ActId), cancel);
            if (await ranks.TooLow(proposal.Country, await shelf.Recommended(proposal.Id, cancel), acts, DateOnly.FromDateTime(process.Recorded), cancel) is { } low)
                return ProposalOutcome.Refused("", low);
        }
        (proposal.State, proposal.Reason, proposal.ChangedAt) = (to, needed is null || string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), process.Recorded);
        return null;
    }

    /// <summary>True when a proposal may be led from one state to the other by <see cref="Move"/>.</summary>
    public static bool May(ProposalState from, ProposalState to) => to switch
    {
        ProposalState.UnderReview => from is ProposalState.Draft or ProposalState.Agreed or ProposalState.AgreedWithChange or ProposalState.NotAgreed,
        ProposalState.Agreed or ProposalState.AgreedWithChange or ProposalState.NotAgreed => from is ProposalState.UnderReview,
        ProposalState.Rejected => from is ProposalState.UnderReview or ProposalState.Agreed or ProposalState.AgreedWithChange or ProposalState.NotAgreed,
        _ => false,
    };

    private async Task<(Proposal? Row, ProposalOutcome? Refusal)> Open(string handle, int version, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who)) return (null, ProposalOutcome.Refused("", "Proposals are drafted by legal experts and coordinators."));
        if (await db.Set<Proposal>().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } proposal) return (null, ProposalOutcome.Absent());
        if (proposal.Version != version) return (null, ProposalOutcome.Stale());
        return proposal.State is ProposalState.Draft or ProposalState.UnderReview or ProposalState.AgreedWithChange
            ? (proposal, null)
            : (null, ProposalOutcome.Refused("", "This proposal is decided: its wording stays as it is. Put it under review again to change it."));
    }

    // The units that the change is made to: those of a draft themselves, or their copies in the next one; and who was asked is asked again.
    private async Task<List<ProposalUnit>> NextDraft(Proposal proposal, List<ProposalUnit> units, ProcessContext process, CancellationToken cancel)
    {
        proposal.ChangedAt = process.Recorded;
        if (proposal.State == ProposalState.Draft) return units;
        var ids = units.ConvertAll(unit => unit.Id);
        var wordings = (await db.Set<ProposalWording>().AsNoTracking().Where(row => ids.Contains(row.UnitId)).ToListAsync(cancel)).ToLookup(row => row.UnitId);
        var earlier = proposal.Draft++;
        db.Add(new ProposalDraftRow { ProposalId = proposal.Id, Draft = proposal.Draft, MadeAt = process.Recorded });
        var copies = new List<ProposalUnit>();
        foreach (var unit in units)
        {
            var copy = new ProposalUnit
            {
                Id = RecordId.New(), ProposalId = unit.ProposalId, Draft = proposal.Draft, Ordinal = unit.Ordinal, ActId = unit.ActId, Move = unit.Move, EId = unit.EId,
                ProvisionId = unit.ProvisionId, Place = unit.Place, Num = unit.Num, Heading = unit.Heading, Reason = unit.Reason,
            };
            db.Add(copy);
            copies.Add(copy);
            foreach (var row in wordings[unit.Id])
                db.Add(new ProposalWording { UnitId = copy.Id, Language = row.Language, Authentic = row.Authentic, Base = row.Base, Current = row.Current, Proposed = row.Proposed });
        }
        await AskAgain(proposal, earlier, DateOnly.FromDateTime(process.Recorded), cancel);
        return copies;
    }

    private async Task AskAgain(Proposal proposal, int earlier, DateOnly today, CancellationToken cancel)
    {
        foreach (var row in await db.Set<BodyPosition>().AsNoTracking().Where(row => row.ProposalId == proposal.Id && row.Draft == earlier).ToListAsync(cancel))
            db.Add(new BodyPosition
            {
                Id = RecordId.New(), Handle = Handle.New(), ProposalId = proposal.Id, Draft = proposal.Draft, OrganisationId = row.OrganisationId, Name = row.Name, IsState = row.IsState,
                AskedOn = today, Until = today.AddDays(Math.Max(row.Until.DayNumber - row.AskedOn.DayNumber, 1)),
            });
    }

    // Words that a draft of the drafters' own loses are kept, so that they can be put back.
    private async Task KeepEarlier(Proposal proposal, List<ProposalUnit> units, int? ordinal, IReadOnlyList<ProposalWording> now, ProcessContext process, CancellationToken cancel)
    {
        if (proposal.State != ProposalState.Draft || ordinal is null || units.Find(unit => unit.Ordinal == ordinal) is not { } old) return;
        foreach (var row in await db.Set<ProposalWording>().AsNoTracking().Where(row => row.UnitId == old.Id).ToListAsync(cancel))
            if (now.All(other => other.Language != row.Language || other.Proposed != row.Proposed))
                db.Add(new EarlierWording { Id = RecordId.New(), ProposalId = proposal.Id, Unit = old.Ordinal, Language = row.Language, Words = row.Proposed, ReplacedAt = process.Recorded });
    }

    // A copy that was only just added to the context is not in the database yet: it is let go with its words.
    private async Task Remove(List<ProposalUnit> units, int? ordinal, CancellationToken cancel)
    {
        if (ordinal is null || units.Find(unit => unit.Ordinal == ordinal) is not { } old) return;
        var isNew = db.Entry(old).State == EntityState.Added;
        var wordings = isNew
            ? [.. db.ChangeTracker.Entries<ProposalWording>().Where(entry => entry.Entity.UnitId == old.Id).Select(entry => entry.Entity)]
            : await db.Set<ProposalWording>().Where(row => row.UnitId == old.Id).ToListAsync(cancel);
        db.RemoveRange(wordings);
        db.Remove(old);
    }

    private async Task<IReadOnlyList<(string ShortTitle, string Rank)>> Acts(IEnumerable<Guid> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        return [.. (await db.Set<Act>().AsNoTracking().Where(row => wanted.Contains(row.Id)).OrderBy(row => row.ShortTitle).Select(row => new { row.ShortTitle, row.Rank }).ToListAsync(cancel))
            .Select(row => (row.ShortTitle, row.Rank))];
    }
}
