using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases;
using Throughline.Cases.Disclosures;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Justice.Extracts;

/// <summary>
/// The receiving side: an investigator lists and opens what was given to their body, until it ends or is withdrawn. What has ended, was withdrawn, was given to another body or never
/// existed is answered alike. There is no search but by the serial number of an extract one holds.
/// </summary>
public sealed class ExtractDesk(JusticeRoom room, ExtractStandings standings)
{
    /// <summary>Extracts the viewer's body can open now, the first to end first.</summary>
    public Task<IReadOnlyList<ExtractLine>> Received(Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<ExtractLine>>(async () =>
        [.. (await Open(viewer, cancel)).Select(Line).OrderBy(line => line.Until)], cancel);

    /// <summary>Extracts used in one proceeding of the viewer's body that can be opened now.</summary>
    public Task<IReadOnlyList<ExtractLine>> UsedIn(string proceeding, Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<ExtractLine>>(async () =>
    {
        if (await new ProceedingAccess(room).Find(proceeding, viewer, ActionKind.Open, cancel) is not var (row, _)) return [];
        return [.. (await Open(viewer, cancel)).Where(extract => extract.Proceeding == row.Id).Select(Line).OrderBy(line => line.Until)];
    }, cancel);

    /// <summary>Extracts that were withdrawn and whose use the viewer's body has not confirmed as stopped: serial and giver only.</summary>
    public Task<IReadOnlyList<ExtractLine>> ToStop(Viewer viewer, CancellationToken cancel) => room.InOneState<IReadOnlyList<ExtractLine>>(async () =>
    {
        var lines = new List<ExtractLine>();
        foreach (var (row, standing) in await Mine(viewer, cancel))
        {
            if (standing != DisclosureStanding.Withdrawn || row.Stopped is not null) continue;
            room.Trail.Showed(row.Id);
            lines.Add(Line(row));
        }
        return [.. lines.OrderBy(line => line.Made)];
    }, cancel);

    /// <summary>One extract with its content; null when absent, ended, withdrawn or not the viewer's, all the same.</summary>
    public Task<ExtractView?> Find(string handle, Viewer viewer, CancellationToken cancel) => room.InOneState<ExtractView?>(async () =>
    {
        if (await Held(handle, viewer, ActionKind.Open, cancel) is not var (row, permit)) return null;
        room.Trail.Showed(row.Id);
        var proceeding = row.Proceeding is { } id ? await room.Db.Set<ProceedingRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == id && known.OrganisationId == viewer.OrganisationId, cancel) : null;
        var parts = await Parts(row, permit, viewer, cancel);
        return new ExtractView(Line(row), parts ?? [], row.Hash, parts is not null, proceeding?.Handle, proceeding?.Number, row.Version);
    }, cancel);

    /// <summary>The handle of an open extract of the viewer's body by its serial number, or null: absent, ended, withdrawn and another body's are alike.</summary>
    public Task<string?> FindBySerial(string? serial, Viewer viewer, CancellationToken cancel) => room.InOneState(async () =>
    {
        var wanted = serial?.Trim().ToUpperInvariant();
        return (await Open(viewer, cancel)).Find(row => row.Serial == wanted)?.Handle ?? room.NotThere<string>();
    }, cancel);

    /// <summary>Says that an open extract is used in a proceeding of the viewer's body, so that risk facts of it reach the body that gave the extract.</summary>
    public Task<WriteAnswer> Use(string handle, string proceeding, int version, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Held(handle, process.Who, ActionKind.Write, cancel) is not var (row, permit)) return Answers.Absent;
        if (row.Version != version) return Answers.Of(Commitment.Stale, handle);
        if (await new ProceedingAccess(room).Find(proceeding, process.Who, ActionKind.Open, cancel) is not var (target, _)) return Answers.Refused("Choose a proceeding of your own body.");
        permits.Add(permit);
        row.Proceeding = target.Id;
        return Answers.Done(handle);
    }, cancel);

    /// <summary>Confirms that the use of a withdrawn extract has stopped. Counts once.</summary>
    public Task<WriteAnswer> Stop(string handle, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        var row = await room.Db.Set<ExtractRow>().FirstOrDefaultAsync(known => known.Handle == handle && known.RecipientId == process.Who.OrganisationId, cancel);
        if (row is null) return room.NotThere<WriteAnswer>() ?? Answers.Absent;
        var standing = (await standings.Of([handle], process.Recorded, cancel)).GetValueOrDefault(handle);
        if (standing != DisclosureStanding.Withdrawn || row.Stopped is not null) return room.NotThere<WriteAnswer>() ?? Answers.Absent;
        // The duty to confirm outlives the consent, and shows nothing of the person.
        if (room.Ask(process.Who, ActionKind.Write, Section.Extract, Relation.Disclosee, ConsentBasis.LegalBasis, row.Id) is not { } permit) return Answers.Absent;
        permits.Add(permit);
        row.Stopped = process.Recorded;
        room.Facts.Stopped(row.Id, await room.Year(process.Recorded, cancel));
        return Answers.Done(handle);
    }, cancel);

    private async Task<(ExtractRow Row, Permit Permit)?> Held(string handle, Viewer viewer, ActionKind action, CancellationToken cancel)
    {
        var row = await room.Db.Set<ExtractRow>().FirstOrDefaultAsync(known => known.Handle == handle && known.RecipientId == viewer.OrganisationId, cancel);
        // The same questions are asked of the database whether or not the extract is there.
        var standing = (await standings.Of([handle], room.Now, cancel)).TryGetValue(handle, out var known) ? known : (DisclosureStanding?)null;
        var permit = room.Ask(viewer, action, Section.Extract, Relation.Disclosee, row is null ? ConsentBasis.None : ExtractStandings.Basis(standing, row.Basis), row?.Id ?? Guid.Empty);
        return row is null || permit is null ? null : (row, permit);
    }

    private async Task<List<(ExtractRow Row, DisclosureStanding Standing)>> Mine(Viewer viewer, CancellationToken cancel)
    {
        var rows = await room.Db.Set<ExtractRow>().AsNoTracking().Where(row => row.RecipientId == viewer.OrganisationId).ToListAsync(cancel);
        var now = await standings.Of([.. rows.Select(row => row.Handle)], room.Now, cancel);
        return [.. rows.Where(row => now.ContainsKey(row.Handle)).Select(row => (row, now[row.Handle]))];
    }

    private async Task<List<ExtractRow>> Open(Viewer viewer, CancellationToken cancel)
    {
        var open = (await Mine(viewer, cancel)).Where(known => AccessDecision.Decide(viewer.Facts(
            ActionKind.List, Section.Extract, Relation.Disclosee, ExtractStandings.Basis(known.Standing, known.Row.Basis), viewer.Side, CaseState.Open)) == ReasonCode.Permitted).Select(known => known.Row).ToList();
        foreach (var row in open) room.Trail.Showed(row.Id);
        return open;
    }

    // Null when anything about it was changed after it was made.
    private async Task<IReadOnlyList<ExtractPart>?> Parts(ExtractRow row, Permit permit, Viewer viewer, CancellationToken cancel)
    {
        try
        {
            var canonical = (await room.Sealer.Open(permit, ExtractKeeper.ContentField, row.Id, row.Content, cancel))!;
            if (ExtractPacket.Fingerprint(canonical) != row.Hash) return null;
            var packet = ExtractPacket.Read(canonical);
            var own = await room.Organisations.Find(viewer.OrganisationId, cancel);
            return packet.Until == row.Until && packet.Made == row.Made && packet.Serial == row.Serial && packet.Recipient == own?.Key && packet.Basis == row.Basis && packet.Purpose == row.Purpose
                ? packet.Parts : null;
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static ExtractLine Line(ExtractRow row) => new(row.Handle, row.Serial, row.GiverId, row.Basis, row.Purpose, row.Made, row.Until);
}
