using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Cases.Disclosures;

/// <summary>
/// How a module above this one keeps records on a case: it asks here for a permit, decided by the same ties that open the case, and seals its rows under the case's keys. Nothing of the
/// file is read.
/// </summary>
public sealed class CaseDoor(CaseRoom room)
{
    /// <summary>The permit for a case of the viewer's own body; null when absent or not the viewer's, the same.</summary>
    public async Task<CasePass?> Ask(string handle, Viewer viewer, ActionKind action, Section section, CancellationToken cancel)
    {
        if (await room.Access.Find(handle, viewer, room.Now, cancel) is not { File.Kind: FileKind.Case } ties || ties.File.OrganisationId != viewer.OrganisationId) return null;
        if (room.Access.Ask(ties, viewer, action, section) is not { } permit) return null;
        var number = await room.Db.Set<CaseRow>().AsNoTracking().Where(row => row.File == ties.File.Id).Select(row => row.Number).FirstAsync(cancel);
        return new CasePass(permit, handle, number, ties.File.OrganisationId);
    }

    /// <summary>Permits for the open cases of the viewer's own body that they hold, work on or answer for. Whoever shows anything of one notes it in the trail.</summary>
    public async Task<IReadOnlyList<CasePass>> Held(Viewer viewer, ActionKind action, Section section, CancellationToken cancel)
    {
        if (!AccessDecision.MayEver(viewer.Role, viewer.Side, viewer.State, action, section)) return [];
        var files = await room.Db.Set<PersonFile>().AsNoTracking()
            .Where(file => file.Kind == FileKind.Case && file.State == CaseState.Open && file.OrganisationId == viewer.OrganisationId).ToListAsync(cancel);
        var named = (await room.Db.Set<CoWorkerRow>().AsNoTracking().Where(row => row.AccountId == viewer.AccountId).Select(row => row.File).ToListAsync(cancel)).ToHashSet();
        var mine = files.Where(file => file.OwnerId == viewer.AccountId || named.Contains(file.Id) || viewer.Role == Role.Supervisor).ToList();
        var ids = mine.Select(file => file.Id).ToList();
        var numbers = await room.Db.Set<CaseRow>().AsNoTracking().Where(row => ids.Contains(row.File)).ToDictionaryAsync(row => row.File, row => row.Number, cancel);
        var passes = new List<CasePass>();
        foreach (var file in mine)
        {
            var ties = await room.Access.Ties(file, viewer, room.Now, cancel);
            if (CaseAccess.May(ties, viewer, action, section) && room.Access.Ask(ties, viewer, action, section) is { } permit)
                passes.Add(new CasePass(permit, file.Handle, numbers[file.Id], file.OrganisationId));
        }
        return passes;
    }
}
