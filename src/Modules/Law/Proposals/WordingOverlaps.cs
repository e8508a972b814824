using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Finds open proposals that change the same words, and brings both changes together for a person to finish. Nothing is merged without one.</summary>
public sealed class WordingOverlaps(AppDb db, ProposalShelf shelf)
{
    /// <summary>Overlaps of a proposal's latest draft, by unit; a draft the viewer may not see is not among them.</summary>
    public async Task<IReadOnlyList<OverlapCard>> On(Viewer viewer, string proposal, CancellationToken cancel)
    {
        if (await shelf.Id(viewer, proposal, cancel) is not { } id) return [];
        var pairs = await SameWords.Pairs(db, [id], cancel);
        if (pairs.Count == 0) return [];
        var others = pairs.Select(pair => pair.Other.ProposalId).Distinct().ToList();
        var rows = await shelf.Seen(viewer).Where(row => others.Contains(row.Id)).ToListAsync(cancel);
        var cards = rows.Zip(await shelf.Cards(rows, cancel)).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        var units = pairs.SelectMany(pair => new[] { pair.Mine.Id, pair.Other.Id }).Distinct().ToList();
        var wordings = (await db.Set<ProposalWording>().AsNoTracking().Where(row => units.Contains(row.UnitId)).ToListAsync(cancel)).ToLookup(row => row.UnitId);
        return [.. pairs.Where(pair => cards.ContainsKey(pair.Other.ProposalId)).OrderBy(pair => pair.Mine.Ordinal).ThenBy(pair => cards[pair.Other.ProposalId].Number).Select(pair => new OverlapCard(
            pair.Mine.Ordinal, cards[pair.Other.ProposalId], pair.Other.Ordinal,
            [.. from mine in wordings[pair.Mine.Id]
                join theirs in wordings[pair.Other.Id] on mine.Language equals theirs.Language
                orderby mine.Authentic descending, mine.Language
                select new MergedWording(mine.Language, mine.Current, mine.Proposed, theirs.Proposed, WordMerge.Merge(mine.Current, mine.Proposed, theirs.Proposed))]))];
    }
}
