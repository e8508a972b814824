using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Disclosures;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;

namespace Throughline.Justice.Extracts;

// The receiving ledger as the giving side sees it.
internal sealed class ExtractKeeper(AppDb db, Sealer sealer) : IExtractKeeper
{
    public const string ContentField = "extract.packet/1";

    public async Task Keep(string handle, Guid recipient, Guid giver, ExtractPacket packet, Permit permit, ProcessContext process, CancellationToken cancel)
    {
        var canonical = packet.Canonical();
        var row = new ExtractRow
        {
            Id = permit.File, Handle = handle, Serial = packet.Serial, RecipientId = recipient, GiverId = giver, Basis = packet.Basis, Purpose = packet.Purpose,
            Made = packet.Made, Until = packet.Until, Hash = ExtractPacket.Fingerprint(canonical), Content = [],
        };
        row.Content = await sealer.Seal(permit, ContentField, row.Id, canonical, cancel);
        db.Add(row);
    }

    public async Task<IReadOnlyDictionary<string, DateTime>> Stopped(IReadOnlyList<string> handles, CancellationToken cancel) => handles.Count == 0
        ? new Dictionary<string, DateTime>()
        : await db.Set<ExtractRow>().AsNoTracking().Where(row => handles.Contains(row.Handle) && row.Stopped != null).ToDictionaryAsync(row => row.Handle, row => row.Stopped!.Value, cancel);

    public async Task<IReadOnlyDictionary<string, string>> Fingerprints(CancellationToken cancel) =>
        await db.Set<ExtractRow>().AsNoTracking().ToDictionaryAsync(row => row.Handle, row => row.Hash, cancel);
}
