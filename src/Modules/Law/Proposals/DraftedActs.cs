using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Puts the latest drafts of proposals into the texts of their acts. A preview: nothing is stored, and legal truth never rests on it.</summary>
public sealed class DraftedActs(AppDb db, ProposalShelf shelf)
{
    /// <summary>
    /// The acts that the proposals move, as they would read, in one language: the wished one where every unit is worded in it, else the
    /// authentic one. Units without wording are left out. A proposal that is absent is left out.
    /// </summary>
    public async Task<IReadOnlyList<DraftedAct>> With(Viewer viewer, IReadOnlyCollection<string> proposals, string? language, DateOnly day, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return [];
        var handles = proposals.Distinct(StringComparer.Ordinal).ToList();
        var owners = await shelf.Seen(viewer).Where(row => handles.Contains(row.Handle)).OrderBy(row => row.Number).ToListAsync(cancel);
        var ids = owners.ConvertAll(row => row.Id);
        var drafts = owners.ToDictionary(row => row.Id, row => row.Draft);
        var units = (await db.Set<ProposalUnit>().AsNoTracking().Where(row => ids.Contains(row.ProposalId) && row.Move != UnitMove.Missing).ToListAsync(cancel))
            .Where(row => drafts[row.ProposalId] == row.Draft).OrderBy(row => ids.IndexOf(row.ProposalId)).ThenBy(row => row.Ordinal).ToList();
        var unitIds = units.ConvertAll(row => row.Id);
        var wordings = (await db.Set<ProposalWording>().AsNoTracking().Where(row => unitIds.Contains(row.UnitId)).ToListAsync(cancel)).ToLookup(row => row.UnitId);
        var actIds = units.Select(row => row.ActId).Distinct().ToList();
        var acts = await db.Set<Act>().AsNoTracking().Where(row => actIds.Contains(row.Id)).OrderBy(row => row.ShortTitle).ToListAsync(cancel);
        var made = new List<DraftedAct>();
        foreach (var act in acts)
        {
            var own = units.Where(row => row.ActId == act.Id).ToList();
            var common = own.Select(row => wordings[row.Id].Select(each => each.Language)).Aggregate((all, next) => all.Intersect(next)).ToList();
            var versions = (await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act.Id && row.InForce <= day).ToListAsync(cancel))
                .GroupBy(row => row.Language, StringComparer.Ordinal).Select(group => group.MaxBy(row => row.InForce)!)
                .Where(row => common.Count == 0 || common.Contains(row.Language)).OrderByDescending(row => row.Language == language).ThenByDescending(row => row.Authentic).ToList();
            if (versions.Count > 0) made.Add(await Draft(act, versions[0], own, wordings, cancel));
        }
        return made;
    }

    private async Task<DraftedAct> Draft(Act act, ActVersion version, List<ProposalUnit> units, ILookup<Guid, ProposalWording> wordings, CancellationToken cancel)
    {
        var stored = await StoredAct.Load(db, version, cancel);
        var byIdentity = stored.Units.Values.ToDictionary(row => row.ProvisionId);
        var faults = new List<string>();
        var amendments = new List<Amendment>();
        foreach (var unit in units)
        {
            if (wordings[unit.Id].FirstOrDefault(row => row.Language == version.Language) is not { } wording) faults.Add($"{unit.Place}: not worded in this language.");
            else if (!byIdentity.TryGetValue(unit.ProvisionId!.Value, out var row)) faults.Add($"{unit.Place}: the text of today has this provision no more.");
            else if (unit.Move == UnitMove.Change && row.Text != wording.Current) faults.Add($"{unit.Place}: the words have changed since the draft.");
            else if (amendments.Exists(other => other.Move == unit.Move && other.EId == row.EId && (unit.Move == UnitMove.Change || other.Num == unit.Num))) faults.Add($"{unit.Place}: two drafts of the same words; the first is shown.");
            else if (unit.Move == UnitMove.Insert && stored.Units.ContainsKey(AmendedText.NewAddress(row.EId, unit.Num!)!)) faults.Add($"{unit.Place}: the number is taken in the text of today.");
            else amendments.Add(new Amendment(unit.Move, row.EId, unit.Num, unit.Heading, wording.Proposed));
        }
        var older = stored.Text with { Front = new Dictionary<string, string>(stored.Text.Front, StringComparer.Ordinal) { ["country"] = act.Country, ["identifier"] = act.Key } };
        return new DraftedAct(act.Key, act.Handle, act.ShortTitle, act.Country, act.Rank, version.Language, version.InForce, older, AmendedText.Apply(older, amendments), faults);
    }
}
