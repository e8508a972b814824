using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Procedures;

/// <summary>Keeps what somebody types into the editor of a version before it is saved, a few seconds behind the keys. Nobody else sees it, and it makes no draft.</summary>
public sealed class KeptTexts(AppDb db)
{
    /// <summary>The longest text that is kept, in characters.</summary>
    public const int Longest = 2_000_000;

    /// <summary>Keeps a text instead of what was kept before. False when it is too long or not the viewer's to write.</summary>
    public async Task<bool> Keep(string handle, string text, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest || await Version(handle, process.Who, cancel) is not { } id) return false;
        await using var write = await db.BeginWrite(cancel);
        var row = await db.Set<KeptTextRow>().FirstOrDefaultAsync(kept => kept.AccountId == process.Who.AccountId && kept.ProcedureId == id, cancel);
        if (row is null)
        {
            row = new KeptTextRow { AccountId = process.Who.AccountId, ProcedureId = id, Text = text };
            db.Add(row);
        }
        (row.Text, row.KeptAt) = (text, process.Recorded);
        return await db.Commit(process, [], cancel) == Commitment.Done;
    }

    /// <summary>What the viewer typed and did not save; null when nothing is kept.</summary>
    public async Task<(string Text, DateTime KeptAt)?> Find(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await Version(handle, viewer, cancel) is not { } id) return null;
        var row = await db.Set<KeptTextRow>().AsNoTracking().FirstOrDefaultAsync(kept => kept.AccountId == viewer.AccountId && kept.ProcedureId == id, cancel);
        return row is null ? null : (row.Text, row.KeptAt);
    }

    /// <summary>Throws away what is kept; nothing when nothing is.</summary>
    public async Task Drop(string handle, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (await Version(handle, process.Who, cancel) is not { } id) return;
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<KeptTextRow>().FirstOrDefaultAsync(kept => kept.AccountId == process.Who.AccountId && kept.ProcedureId == id, cancel) is not { } row) return;
        db.Remove(row);
        await db.Commit(process, [], cancel);
    }

    private async Task<Guid?> Version(string handle, Viewer viewer, CancellationToken cancel) =>
        viewer.May(ActionKind.Write, Section.Procedures) ? await db.Set<ProcedureRow>().Where(row => row.Handle == handle).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel) : null;
}
