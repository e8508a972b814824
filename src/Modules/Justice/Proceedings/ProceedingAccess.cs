using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Justice.Proceedings;

// A proceeding is known to the investigators of the body that leads it and to nobody else.
internal sealed class ProceedingAccess(JusticeRoom room)
{
    public async Task<(ProceedingRow Row, Permit Permit)?> Find(string handle, Viewer viewer, ActionKind action, CancellationToken cancel)
    {
        var row = await room.Db.Set<ProceedingRow>().FirstOrDefaultAsync(known => known.Handle == handle && known.OrganisationId == viewer.OrganisationId, cancel);
        var permit = room.Ask(viewer, action, row?.Section ?? Section.Investigation, row is null ? Relation.None : Tie(row, viewer), ConsentBasis.NotNeeded, row?.Id ?? Guid.Empty);
        return row is null || permit is null ? null : (row, permit);
    }

    public static Relation Tie(ProceedingRow row, Viewer viewer) => row.OwnerId == viewer.AccountId ? Relation.Owner : Relation.CoWorker;
}
