using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

// Proposals, not decided against, whose latest drafts change the same provision or put a new one of the same number at the same place.
internal static class SameWords
{
    public static async Task<HashSet<Guid>> Of(AppDb db, IReadOnlyCollection<Guid> proposals, CancellationToken cancel) =>
        [.. (await Pairs(db, proposals, cancel)).Select(pair => pair.Mine.ProposalId)];

    public static async Task<IReadOnlyList<(ProposalUnit Mine, ProposalUnit Other)>> Pairs(AppDb db, IReadOnlyCollection<Guid> proposals, CancellationToken cancel)
    {
        var open = await (
            from unit in db.Set<ProposalUnit>().AsNoTracking()
            join owner in db.Set<Proposal>() on new { Id = unit.ProposalId, unit.Draft } equals new { owner.Id, owner.Draft }
            where unit.Move != UnitMove.Missing && owner.State != ProposalState.Adopted && owner.State != ProposalState.Rejected && owner.State != ProposalState.NotAgreed
            select unit).ToListAsync(cancel);
        var byPlace = open.ToLookup(unit => (unit.ActId, unit.ProvisionId, unit.Move, unit.Move == UnitMove.Insert ? unit.Num : null));
        return [.. open.Where(unit => proposals.Contains(unit.ProposalId)).SelectMany(unit =>
            byPlace[(unit.ActId, unit.ProvisionId, unit.Move, unit.Move == UnitMove.Insert ? unit.Num : null)].Where(other => other.ProposalId != unit.ProposalId).Select(other => (unit, other)))];
    }
}
