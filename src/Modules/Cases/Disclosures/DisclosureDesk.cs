using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Consents;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Disclosures;

/// <summary>
/// The giving side of the wall: makes immutable extracts of chosen fields for police or prosecution, under the person's consent, or under a court order or imminent danger entered by
/// two persons. Nothing else crosses, and what stayed and why is told on this side only. Refusing costs no service.
/// </summary>
public sealed class DisclosureDesk(CaseRoom room, IExtractKeeper keeper)
{
    /// <summary>Days an extract can be opened at most, and unless fewer are asked.</summary>
    public const int MostDays = 90;

    /// <summary>Hours within which a use in imminent danger is reviewed.</summary>
    public const int ReviewHours = 24;

    internal const string DemandField = "disclosure.demand/1";
    internal const string PacketField = "disclosure.packet/1";
    internal const string WithheldField = "disclosure.withheld/1";

    /// <summary>What can be chosen of a case; null when absent or the viewer may not make extracts of it.</summary>
    public Task<IReadOnlyList<DisclosureItem>?> Choice(string caseHandle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<DisclosureItem>?>(async () =>
    {
        if (await Holder(caseHandle, viewer, ActionKind.Disclose, room.Now, cancel) is not var (ties, _)) return null;
        room.Trail.Showed(ties.File.Id);
        return [.. (await new DisclosureContent(room, ties, viewer).All(cancel)).Select(found => found.Item)];
    }, cancel);

    /// <summary>The ledger of a case, the newest first; null when absent or not the viewer's.</summary>
    public Task<IReadOnlyList<DisclosureLine>?> Of(string caseHandle, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<DisclosureLine>?>(async () =>
    {
        if (await Holder(caseHandle, viewer, ActionKind.Open, room.Now, cancel) is not var (ties, _)) return null;
        room.Trail.Showed(ties.File.Id);
        var rows = await room.Db.Set<DisclosureRow>().AsNoTracking().Where(row => row.File == ties.File.Id).ToListAsync(cancel);
        return [.. (await Lines(rows, viewer, cancel)).OrderByDescending(line => line.Asked)];
    }, cancel);

    /// <summary>The ledgers of all open cases that the viewer holds or answers for, with the case's handle and number.</summary>
    public Task<IReadOnlyList<(string CaseHandle, string CaseNumber, DisclosureLine Line)>> Mine(Viewer viewer, CancellationToken cancel) =>
        room.Db.InOneState<IReadOnlyList<(string, string, DisclosureLine)>>(async () =>
        {
            var cases = await new CaseDoor(room).Held(viewer, ActionKind.List, Section.Extract, cancel);
            var ids = cases.Select(known => known.Permit.File).ToList();
            var rows = ids.Count == 0 ? [] : await room.Db.Set<DisclosureRow>().AsNoTracking().Where(row => ids.Contains(row.File)).ToListAsync(cancel);
            var byHandle = rows.ToDictionary(row => row.Handle, row => cases.First(known => known.Permit.File == row.File));
            foreach (var pass in byHandle.Values) room.Trail.Showed(pass.Permit.File);
            return [.. (await Lines(rows, viewer, cancel)).Select(line => (byHandle[line.Handle].Handle, byHandle[line.Handle].Number, line))];
        }, cancel);

    /// <summary>One extract as the giving side keeps it; null when absent or not the viewer's.</summary>
    public Task<DisclosureView?> Find(string caseHandle, string extract, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<DisclosureView?>(async () =>
    {
        if (await Holder(caseHandle, viewer, ActionKind.Open, room.Now, cancel) is not var (ties, permit)) return null;
        var row = await room.Db.Set<DisclosureRow>().AsNoTracking().FirstOrDefaultAsync(known => known.Handle == extract && known.File == ties.File.Id, cancel);
        if (row is null) return null;
        room.Trail.Showed(ties.File.Id);
        var line = (await Lines([row], viewer, cancel))[0];
        var demand = await Opened<Demand>(permit, DemandField, row, row.Demand, cancel);
        var withheld = await Opened<List<WithheldLine>>(permit, WithheldField, row, row.Withheld, cancel) ?? [];
        var canonical = await room.Sealer.Open(permit, PacketField, row.Id, row.Packet, cancel);
        var intact = canonical is null || ExtractPacket.Fingerprint(canonical) == row.Hash;
        var seconds = CaseAccess.May(ties, viewer, ActionKind.Approve, Section.Extract) || CaseAccess.May(ties, viewer, ActionKind.Disclose, Section.Extract);
        return new DisclosureView(
            line, demand?.Who, demand?.Law, demand?.Why, canonical is null || !intact ? [] : ExtractPacket.Read(canonical).Parts, row.Given is null ? demand?.Chosen ?? [] : [], withheld,
            row.Hash, intact, line.Standing == DisclosureStanding.AwaitsSecond && seconds && !line.AskedByViewer,
            line.AwaitsReview && !line.AskedByViewer && CaseAccess.May(ties, viewer, ActionKind.Approve, Section.Extract),
            line.Standing is DisclosureStanding.Live or DisclosureStanding.Lapsed && CaseAccess.May(ties, viewer, ActionKind.Disclose, Section.Extract));
    }, cancel);

    /// <summary>Makes an extract under a consent. Returns its handle.</summary>
    public Task<WriteAnswer> Give(string caseHandle, NewDisclosure wish, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Holder(caseHandle, process.Who, ActionKind.Disclose, process.Recorded, cancel) is not var (ties, permit)) return WriteAnswer.Absent;
        var consent = await room.Db.Set<ConsentRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == wish.Consent && row.File == ties.File.Id, cancel);
        if (consent is not { Purpose: ConsentPurpose.CriminalProceedings } || consent.Basis(process.Recorded) != ConsentBasis.Live)
            return WriteAnswer.Refused("There is no live consent for criminal proceedings. Ask the person first, with a lawyer beside them (form F25).");
        if (await Problem(wish.Purpose, wish.Days, consent.RecipientId, cancel) is { } problem) return WriteAnswer.Refused(problem);
        var consented = SectionList.Read(consent.Sections);
        var all = await new DisclosureContent(room, ties, process.Who).All(cancel);
        if (Chosen(all, wish.Chosen) is not { } chosen) return WriteAnswer.Refused(NotThere);
        if (chosen.Count == 0) return WriteAnswer.Refused("Choose at least one thing to give.");
        if (chosen.Any(found => found.Item.Section == Section.Whereabouts)) return WriteAnswer.Refused("Where the person is never crosses by consent. Leave it out.");
        if (chosen.Any(found => !consented.Contains(found.Item.Section))) return WriteAnswer.Refused("The consent does not name every section you chose. Leave those out, or ask the person again.");
        permits.Add(permit);
        var row = Row(ties, consent.RecipientId, DisclosureBasis.Consent, wish.Purpose, wish.Days, chosen, process);
        (row.ConsentId, row.Serial) = (consent.Id, await FreeSerial(cancel));
        await Cross(row, ties, permit, permits, all, chosen, consented, consent.Until, process, cancel);
        room.Db.Add(row);
        return new WriteAnswer(WriteEnd.Done, null, row.Handle);
    }, cancel);

    /// <summary>Enters a demand without consent in the register. Nothing crosses before a second person confirms. Returns its handle.</summary>
    public Task<WriteAnswer> Demand(string caseHandle, NewDemand demand, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Holder(caseHandle, process.Who, ActionKind.Disclose, process.Recorded, cancel) is not var (ties, permit)) return WriteAnswer.Absent;
        if (demand.Basis is not (DisclosureBasis.CourtOrder or DisclosureBasis.ImminentDanger)) return WriteAnswer.Refused("Say whether a court ordered it or a life is in danger.");
        if (!Fits(demand.Who, 3, 200)) return WriteAnswer.Refused("Say who asked: office and name (3 to 200 characters).");
        if (!Fits(demand.Law, 3, 200)) return WriteAnswer.Refused("Say under which law, or the number and date of the order (3 to 200 characters).");
        if (!Fits(demand.Why, 5, 1000)) return WriteAnswer.Refused("Say what is ordered, or what the danger is (5 to 1,000 characters).");
        if (await Problem(demand.Purpose, demand.Days, demand.Recipient, cancel) is { } problem) return WriteAnswer.Refused(problem);
        if (Chosen(await new DisclosureContent(room, ties, process.Who).All(cancel), demand.Chosen) is not { } chosen) return WriteAnswer.Refused(NotThere);
        if (chosen.Count == 0) return WriteAnswer.Refused("Choose at least one thing to give.");
        permits.Add(permit);
        var row = Row(ties, demand.Recipient, demand.Basis, demand.Purpose, demand.Days, chosen, process);
        row.Serial = await FreeSerial(cancel);
        row.Demand = await room.Sealer.Seal(permit, DemandField, row.Id,
            JsonSerializer.Serialize(new Demand(demand.Who.Trim(), demand.Law.Trim(), demand.Why.Trim(), [.. chosen.Select(found => found.Item.Key)])), cancel);
        room.Db.Add(row);
        return new WriteAnswer(WriteEnd.Done, null, row.Handle);
    }, cancel);

    /// <summary>The second person's yes or no to a demand. With a yes the extract is made as the file stands now; in imminent danger its review is due within 24 hours.</summary>
    public Task<WriteAnswer> Confirm(string caseHandle, string extract, bool yes, int version, ProcessContext process, CancellationToken cancel) =>
        Change(caseHandle, extract, version, ActionKind.Disclose, process, async (ties, row, permit, permits) =>
        {
            if (row.Standing(null, process.Recorded) != DisclosureStanding.AwaitsSecond) return "A second person has answered already.";
            if (row.AskedBy == process.Who.AccountId) return "You entered it yourself: another person must confirm.";
            row.SecondBy = process.Who.AccountId;
            if (!yes)
            {
                row.RefusedRecorded = process.Recorded;
                return null;
            }
            var demand = await Opened<Demand>(permit, DemandField, row, row.Demand, cancel);
            var all = await new DisclosureContent(room, ties, process.Who).All(cancel);
            if (demand is null || Chosen(all, demand.Chosen) is not { Count: > 0 } chosen) return NotThere;
            if (row.Basis == DisclosureBasis.ImminentDanger) row.ReviewBy = process.Recorded.AddHours(ReviewHours);
            await Cross(row, ties, permit, permits, all, chosen, SectionList.Consentable, null, process, cancel);
            return null;
        }, cancel);

    /// <summary>Reviews a use in imminent danger. Never by who asked for it. A use that was not right is withdrawn at once.</summary>
    public Task<WriteAnswer> Review(string caseHandle, string extract, bool right, int version, ProcessContext process, CancellationToken cancel) =>
        Change(caseHandle, extract, version, ActionKind.Approve, process, (_, row, _, _) =>
        {
            if (row.ReviewBy is null || row.Reviewed is not null || row.RecalledRecorded is not null) return Task.FromResult<string?>("Nothing waits for a review here.");
            if (row.AskedBy == process.Who.AccountId) return Task.FromResult<string?>("You entered it yourself: another person must review it.");
            (row.Reviewed, row.ReviewedBy) = (process.Recorded, process.Who.AccountId);
            if (!right) (row.RecalledHappened, row.RecalledRecorded) = (process.Happened, process.Recorded);
            return Task.FromResult<string?>(null);
        }, cancel);

    /// <summary>Takes an extract back: from this moment the receiver cannot open it and must confirm that use has stopped.</summary>
    public Task<WriteAnswer> Recall(string caseHandle, string extract, int version, ProcessContext process, CancellationToken cancel) =>
        Change(caseHandle, extract, version, ActionKind.Disclose, process, (_, row, _, _) =>
        {
            if (row.Given is null || row.RecalledRecorded is not null) return Task.FromResult<string?>("There is nothing to take back.");
            (row.RecalledHappened, row.RecalledRecorded) = (process.Happened, process.Recorded);
            return Task.FromResult<string?>(null);
        }, cancel);

    private const string NotThere = "Something you chose is no longer there. Look at the list and choose again.";

    private Task<WriteAnswer> Change(string caseHandle, string extract, int version, ActionKind action, ProcessContext process,
        Func<FileTies, DisclosureRow, Permit, List<Permit>, Task<string?>> change, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await Holder(caseHandle, process.Who, action, process.Recorded, cancel) is not var (ties, permit)) return WriteAnswer.Absent;
        var row = await room.Db.Set<DisclosureRow>().FirstOrDefaultAsync(known => known.Handle == extract && known.File == ties.File.Id, cancel);
        if (row is null) return WriteAnswer.Absent;
        if (row.Version != version) return WriteAnswer.Of(Commitment.Stale, extract);
        permits.Add(permit);
        return await change(ties, row, permit, permits) is { } problem ? WriteAnswer.Refused(problem) : new WriteAnswer(WriteEnd.Done, null, extract);
    }, cancel);

    // The packet goes into both ledgers, each under its own key.
    private async Task Cross(DisclosureRow row, FileTies ties, Permit permit, List<Permit> permits, IReadOnlyList<(DisclosureItem Item, string Text)> all,
        IReadOnlyList<(DisclosureItem Item, string Text)> chosen, IReadOnlyList<Section> covered, DateTime? consentEnds, ProcessContext process, CancellationToken cancel)
    {
        var until = UtcClock.Cut(process.Recorded.AddDays(row.Days));
        if (consentEnds is { } end && end < until) until = end;
        var bodies = (await room.Organisations.All(cancel)).ToDictionary(card => card.Id, card => card.Key);
        var packet = new ExtractPacket(1, row.Serial, bodies[ties.File.OrganisationId], bodies[row.RecipientId], row.Basis, row.Purpose, process.Recorded, until,
            [.. chosen.Select(found => new ExtractPart(found.Item.Section, found.Item.Field, found.Text, found.Item.Happened))]);
        var canonical = packet.Canonical();
        (row.Given, row.Until, row.Hash) = (process.Recorded, until, ExtractPacket.Fingerprint(canonical));
        row.Packet = await room.Sealer.Seal(permit, PacketField, row.Id, canonical, cancel);
        row.Withheld = await room.Sealer.Seal(permit, WithheldField, row.Id, JsonSerializer.Serialize(Stayed(all, chosen, covered, row.Basis)), cancel);
        var relation = process.Who.Role == Role.Supervisor ? Relation.Supervisor : Relation.Owner;
        var copy = AccessDecision.Ask(process.Who.Facts(ActionKind.Disclose, Section.Extract, relation, ConsentBasis.NotNeeded, process.Who.Side, CaseState.Open), RecordId.New(), out _)
            ?? throw new InvalidOperationException("Who may give an extract of a case may make its copy.");
        permits.Add(copy);
        await keeper.Keep(row.Handle, row.RecipientId, ties.File.OrganisationId, packet, copy, process, cancel);
    }

    private static List<WithheldLine> Stayed(IEnumerable<(DisclosureItem Item, string Text)> all, IReadOnlyList<(DisclosureItem Item, string Text)> chosen, IReadOnlyList<Section> covered, DisclosureBasis basis) =>
        [.. all.Where(found => !chosen.Contains(found)).GroupBy(found => found.Item.Section).OrderBy(group => group.Key).Select(group => new WithheldLine(group.Key,
            group.Key == Section.Whereabouts && basis == DisclosureBasis.Consent ? WithheldReason.OnlyByOrder : covered.Contains(group.Key) ? WithheldReason.NotChosen : WithheldReason.NotConsented, group.Count()))];

    private static List<(DisclosureItem Item, string Text)>? Chosen(IReadOnlyList<(DisclosureItem Item, string Text)> all, IReadOnlyList<string> keys)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var chosen = all.Where(found => wanted.Contains(found.Item.Key)).ToList();
        return chosen.Count == wanted.Count ? chosen : null;
    }

    private static DisclosureRow Row(FileTies ties, Guid recipient, DisclosureBasis basis, ExtractPurpose purpose, int days, IEnumerable<(DisclosureItem Item, string Text)> chosen, ProcessContext process) => new()
    {
        Id = RecordId.New(), Handle = Handle.New(), Serial = "", File = ties.File.Id, RecipientId = recipient, Basis = basis, Purpose = purpose, Days = days,
        Sections = SectionList.Write(chosen.Select(found => found.Item.Section)), AskedBy = process.Who.AccountId, AskedHappened = process.Happened, AskedRecorded = process.Recorded,
    };

    private async Task<string?> Problem(ExtractPurpose purpose, int days, Guid recipient, CancellationToken cancel)
    {
        if (!Enum.IsDefined(purpose)) return "Choose what it may be used for.";
        if (days is < 1 or > MostDays) return "An extract can be opened for 1 to 90 days.";
        return (await room.Organisations.Find(recipient, cancel))?.Side == Side.Enforcement ? null : "Choose the one body of police or prosecution it is for.";
    }

    private async Task<IReadOnlyList<DisclosureLine>> Lines(IReadOnlyList<DisclosureRow> rows, Viewer viewer, CancellationToken cancel)
    {
        var ids = rows.Where(row => row.ConsentId is not null).Select(row => row.ConsentId!.Value).ToList();
        var consents = ids.Count == 0 ? [] : await room.Db.Set<ConsentRow>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var stopped = await keeper.Stopped([.. rows.Select(row => row.Handle)], cancel);
        return [.. rows.Select(row =>
        {
            var consent = row.ConsentId is { } id ? consents.GetValueOrDefault(id) : null;
            return new DisclosureLine(row.Handle, row.Serial, row.RecipientId, row.Basis, row.Purpose, SectionList.Read(row.Sections), row.Standing(consent, room.Now), row.AskedHappened, row.Given,
                row.Until, row.ReviewBy, row.Reviewed, stopped.TryGetValue(row.Handle, out var at) ? at : null, row.AskedBy == viewer.AccountId, consent?.Handle, row.Version);
        })];
    }

    private async Task<T?> Opened<T>(Permit permit, string field, DisclosureRow row, byte[]? closed, CancellationToken cancel) where T : class =>
        await room.Sealer.Open(permit, field, row.Id, closed, cancel) is { } json ? JsonSerializer.Deserialize<T>(json) : null;

    // Only the body that holds the case gives from it.
    private async Task<(FileTies Ties, Permit Permit)?> Holder(string handle, Viewer viewer, ActionKind action, DateTime now, CancellationToken cancel)
    {
        if (await room.Access.Find(handle, viewer, now, cancel) is not { File.Kind: FileKind.Case } ties || ties.File.OrganisationId != viewer.OrganisationId) return null;
        return room.Access.Ask(ties, viewer, action, Section.Extract) is { } permit ? (ties, permit) : null;
    }

    private async Task<string> FreeSerial(CancellationToken cancel)
    {
        while (true)
        {
            var serial = "E-" + CaseNumber.New();
            if (!await room.Db.Set<DisclosureRow>().AnyAsync(row => row.Serial == serial, cancel)) return serial;
        }
    }

    private static bool Fits(string? text, int least, int most) => text is not null && text.Trim().Length >= least && text.Length <= most;
}
