using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Keeps what a drafter types before it is saved, a few seconds behind the keys. Nobody else sees it, and it makes no draft.</summary>
public sealed class KeptWordings(AppDb db, ProposalShelf shelf)
{
    private const int Largest = 200_000;
    private const int LongestPlace = 300;

    /// <summary>Keeps the fields of a form at a place, instead of what was kept there. False when it is too much or not the viewer's to draft.</summary>
    public async Task<bool> Keep(string proposal, string place, IReadOnlyDictionary<string, string> fields, ProcessContext process, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(process.Who) || place.Length > LongestPlace || await shelf.Id(process.Who, proposal, cancel) is not { } id) return false;
        var json = JsonSerializer.Serialize(fields);
        if (json.Length > Largest) return false;
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<KeptWording>().FirstOrDefaultAsync(each => each.AccountId == process.Who.AccountId && each.ProposalId == id && each.Place == place, cancel);
        if (row is null)
        {
            row = new KeptWording { AccountId = process.Who.AccountId, ProposalId = id, Place = place, Fields = "" };
            db.Add(row);
        }
        (row.Fields, row.KeptAt) = (json, process.Recorded);
        return await db.Commit(process, [], cancel) == Commitment.Done;
    }

    /// <summary>What the viewer typed at a place and did not save; null when nothing is kept.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Fields, DateTime KeptAt)?> Find(Viewer viewer, string proposal, string place, CancellationToken cancel)
    {
        if (!LawRights.MayDraft(viewer) || await shelf.Id(viewer, proposal, cancel) is not { } id) return null;
        var row = await db.Set<KeptWording>().AsNoTracking().FirstOrDefaultAsync(each => each.AccountId == viewer.AccountId && each.ProposalId == id && each.Place == place, cancel);
        return row is null ? null : (JsonSerializer.Deserialize<Dictionary<string, string>>(row.Fields)!, row.KeptAt);
    }

    /// <summary>Throws away what is kept at a place.</summary>
    public async Task Drop(string proposal, string place, ProcessContext process, CancellationToken cancel)
    {
        if (await shelf.Id(process.Who, proposal, cancel) is not { } id) return;
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<KeptWording>().FirstOrDefaultAsync(each => each.AccountId == process.Who.AccountId && each.ProposalId == id && each.Place == place, cancel) is not { } row) return;
        db.Remove(row);
        await db.Commit(process, [], cancel);
    }
}
