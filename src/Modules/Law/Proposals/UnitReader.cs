using Microsoft.EntityFrameworkCore;
using Throughline.LegalText;
using Throughline.Platform.Data;

namespace Throughline.Law;

// A unit of an act as it reads on a day, in every language that has a text of that day.
internal sealed class UnitReader(AppDb db)
{
    public async Task<UnitRead?> Read(Act act, string place, DateOnly day, CancellationToken cancel)
    {
        var texts = new List<UnitText>();
        var versions = await Versions(act.Id, day, cancel);
        Guid? identity = null;
        string? eId = null;
        foreach (var version in versions)
        {
            var stored = await StoredAct.Load(db, version, cancel);
            var found = identity is null ? Find(stored, place.Trim()) : stored.Units.Values.FirstOrDefault(row => row.ProvisionId == identity)?.EId;
            if (found is null) continue;
            identity ??= stored.Units[found].ProvisionId;
            eId ??= found;
            texts.Add(new UnitText(version, stored, stored.Text.Find(found)!, IsNeeded(version, versions)));
        }
        return eId is null ? null : new UnitRead(eId, identity!.Value, texts);
    }

    // Words are needed in each authentic language; where no text is authentic, in the one that is read first.
    private static bool IsNeeded(ActVersion version, List<ActVersion> all) => all.Exists(row => row.Authentic) ? version.Authentic : version == all[0];

    private async Task<List<ActVersion>> Versions(Guid act, DateOnly day, CancellationToken cancel)
    {
        var all = await db.Set<ActVersion>().AsNoTracking().Where(row => row.ActId == act && row.InForce <= day).ToListAsync(cancel);
        var latest = all.GroupBy(row => row.Language, StringComparer.Ordinal).Select(group => group.MaxBy(row => row.InForce)!).ToList();
        // A language whose text is older than another's is behind: its words do not hold any more.
        var newest = latest.Count == 0 ? default : latest.Max(row => row.InForce);
        return [.. latest.Where(row => row.InForce == newest).OrderByDescending(row => row.Authentic).ThenByDescending(row => row.Language == "en").ThenBy(row => row.Language, StringComparer.Ordinal)];
    }

    private static string? Find(StoredAct act, string place)
    {
        if (act.Units.ContainsKey(place)) return place;
        var tail = "__" + place;
        if (act.Units.Keys.Where(eId => eId.EndsWith(tail, StringComparison.Ordinal)).Take(2).ToList() is [var only]) return only;
        var wanted = ProvisionAddresses.Plain(place);
        return act.Units.Keys.Where(eId => ProvisionAddresses.Plain(ProvisionLabel.Address(eId)) == wanted).Take(2).ToList() is [var cited] ? cited : null;
    }
}

internal sealed record UnitRead(string EId, Guid ProvisionId, IReadOnlyList<UnitText> Texts);

internal sealed record UnitText(ActVersion Version, StoredAct Stored, Unit Unit, bool Needed);
