using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Cases.Sheets;

/// <summary>The sealed parts of a file: identity, whereabouts and notes. Identity is seen only after a stated reason, for fifteen minutes.</summary>
public sealed class SheetDesk(CaseRoom room)
{
    /// <summary>How long an opening lasts.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(15);

    internal const string IdentityField = "person.identity/1";
    internal const string WhereaboutsField = "person.whereabouts/1";
    internal const string ReasonField = "opening.reason/1";
    internal const string NoteField = "note.text/1";

    private const string NotOpen = "The identity is sealed. Open it first and say why.";

    /// <summary>Opens the identity for the viewer. Refused without a reason of at least five characters.</summary>
    public Task<WriteAnswer> Open(string handle, string? reason, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.Identity) is not { } permit) return WriteAnswer.Absent;
        if (reason is null || reason.Trim().Length < 5 || reason.Length > 300) return WriteAnswer.Refused("Say in a few words why you open it (5 to 300 characters).");
        permits.Add(permit);
        var row = new OpeningRow { Id = RecordId.New(), File = ties.File.Id, AccountId = process.Who.AccountId, Reason = [], From = process.Recorded, Until = process.Recorded + OpenFor };
        row.Reason = await room.Sealer.Seal(permit, ReasonField, row.Id, reason.Trim(), cancel);
        room.Db.Add(row);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>Seals it again at once.</summary>
    public Task<WriteAnswer> SealAgain(string handle, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, Section.Identity) is not { } permit) return WriteAnswer.Absent;
        permits.Add(permit);
        foreach (var row in await Openings(ties.File.Id, process.Who, process.Recorded).ToListAsync(cancel)) row.Until = process.Recorded;
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>Records the identity; the first time at once, later only while it is open for the viewer. <paramref name="version"/> is 0 the first time.</summary>
    public Task<WriteAnswer> SaveIdentity(string handle, IdentitySheet sheet, int version, ProcessContext process, CancellationToken cancel) =>
        sheet.TooLong
            ? Task.FromResult(WriteAnswer.Refused("One of the entries is longer than 300 characters. Shorten it."))
            : Save(handle, Section.Identity, IdentityField, JsonSerializer.Serialize(sheet), version, process, cancel);

    /// <summary>Records where the person is; the same rules as for the identity.</summary>
    public Task<WriteAnswer> SaveWhereabouts(string handle, string? place, int version, ProcessContext process, CancellationToken cancel) =>
        place is { Length: > 500 }
            ? Task.FromResult(WriteAnswer.Refused("The place is longer than 500 characters. Shorten it."))
            : Save(handle, Section.Whereabouts, WhereaboutsField, place?.Trim() ?? "", version, process, cancel);

    /// <summary>Notes of one section, the newest first; null when absent or not the viewer's.</summary>
    public Task<IReadOnlyList<NoteView>?> Notes(string handle, Section section, Viewer viewer, CancellationToken cancel) => room.Db.InOneState<IReadOnlyList<NoteView>?>(async () =>
    {
        if (!IsNoted(section) || await room.Access.Find(handle, viewer, room.Now, cancel) is not { } ties) return null;
        if (room.Access.Ask(ties, viewer, ActionKind.Open, section) is not { } permit) return null;
        room.Trail.Showed(ties.File.Id);
        var rows = await room.Db.Set<NoteRow>().AsNoTracking().Where(row => row.File == ties.File.Id && row.Section == section).ToListAsync(cancel);
        var notes = new List<NoteView>();
        foreach (var row in rows.OrderByDescending(row => row.Happened).ThenByDescending(row => row.Id))
            notes.Add(new NoteView((await room.Sealer.Open(permit, NoteField, row.Id, row.Content, cancel))!, row.Step, row.Organisation, row.By == viewer.AccountId, row.Happened, row.Recorded));
        return notes;

    }, cancel);

    /// <summary>Adds a note; what was written is never edited, a correction is a new note.</summary>
    public Task<WriteAnswer> AddNote(string handle, Section section, string? text, string? step, ProcessContext process, CancellationToken cancel) => room.Writes.Run(process, async permits =>
    {
        if (!IsNoted(section) || await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { } ties) return WriteAnswer.Absent;
        if (room.Access.Ask(ties, process.Who, ActionKind.Write, section) is not { } permit) return WriteAnswer.Absent;
        if (string.IsNullOrWhiteSpace(text)) return WriteAnswer.Refused("Write something, or leave the page.");
        if (text.Length > 8000) return WriteAnswer.Refused("The note is longer than 8,000 characters. Split it in two.");
        if (step is { Length: > 20 }) return WriteAnswer.Refused("This step is not part of the procedure of the case.");
        permits.Add(permit);
        await Add(ties.File.Id, permit, text.Trim(), step, process, cancel);
        return new WriteAnswer(WriteEnd.Done, null, handle);
    }, cancel);

    /// <summary>True for sections that hold notes.</summary>
    public static bool IsNoted(Section section) => section is Section.SupportNotes or Section.Health or Section.LegalAid or Section.Children;

    internal async Task Add(Guid file, Permit permit, string text, string? step, ProcessContext process, CancellationToken cancel)
    {
        var row = new NoteRow
        {
            Id = RecordId.New(), File = file, Section = permit.Section, Content = [], Step = step, Happened = process.Happened, Recorded = process.Recorded,
            By = process.Who.AccountId, Organisation = process.Who.OrganisationId,
        };
        row.Content = await room.Sealer.Seal(permit, NoteField, row.Id, text, cancel);
        room.Db.Add(row);
    }

    // What a page may show of the identity: bars, or the content while an opening of this viewer lasts.
    internal async Task<IdentityView?> View(FileTies ties, Viewer viewer, CancellationToken cancel)
    {
        if (!CaseAccess.May(ties, viewer, ActionKind.Open, Section.Identity)) return null;
        var file = ties.File.Id;
        var sheets = await room.Db.Set<SheetRow>().AsNoTracking().Where(row => row.File == file).ToListAsync(cancel);
        var identity = sheets.Find(row => row.Section == Section.Identity);
        var place = sheets.Find(row => row.Section == Section.Whereabouts);
        var mayPlace = CaseAccess.May(ties, viewer, ActionKind.Open, Section.Whereabouts);
        var opening = await Openings(file, viewer, room.Now).AsNoTracking().FirstOrDefaultAsync(cancel);
        var recorded = identity is not null || (mayPlace && place is not null);
        var (identityVersion, placeVersion) = (identity?.Version ?? 0, mayPlace ? place?.Version ?? 0 : 0);
        if (opening is null) return new IdentityView(recorded, null, null, null, null, null, mayPlace, identityVersion, placeVersion);
        var permit = room.Access.Ask(ties, viewer, ActionKind.Open, Section.Identity)!;
        var reason = await room.Sealer.Open(permit, ReasonField, opening.Id, opening.Reason, cancel);
        var sheet = identity is null ? null : JsonSerializer.Deserialize<IdentitySheet>((await room.Sealer.Open(permit, IdentityField, identity.Id, identity.Content, cancel))!);
        var where = place is not null && mayPlace && room.Access.Ask(ties, viewer, ActionKind.Open, Section.Whereabouts) is { } open
            ? await room.Sealer.Open(open, WhereaboutsField, place.Id, place.Content, cancel)
            : null;
        return new IdentityView(recorded, opening.Until, opening.From, reason, sheet, where, mayPlace, identityVersion, placeVersion);
    }

    private Task<WriteAnswer> Save(string handle, Section section, string field, string content, int version, ProcessContext process, CancellationToken cancel) =>
        room.Writes.Run(process, async permits =>
        {
            if (await room.Access.Find(handle, process.Who, process.Recorded, cancel) is not { } ties) return WriteAnswer.Absent;
            if (room.Access.Ask(ties, process.Who, ActionKind.Write, section) is not { } permit) return WriteAnswer.Absent;
            permits.Add(permit);
            var row = await room.Db.Set<SheetRow>().FirstOrDefaultAsync(sheet => sheet.File == ties.File.Id && sheet.Section == section, cancel);
            if (row is not null && !await Openings(ties.File.Id, process.Who, process.Recorded).AnyAsync(cancel)) return WriteAnswer.Refused(NotOpen);
            if ((row?.Version ?? 0) != version) return WriteAnswer.Of(Commitment.Stale, handle);
            if (row is null)
            {
                row = new SheetRow { Id = RecordId.New(), File = ties.File.Id, Section = section, Content = [] };
                room.Db.Add(row);
            }
            row.Content = await room.Sealer.Seal(permit, field, row.Id, content, cancel);
            (row.Happened, row.Recorded, row.By) = (process.Happened, process.Recorded, process.Who.AccountId);
            return new WriteAnswer(WriteEnd.Done, null, handle);
        }, cancel);

    private IQueryable<OpeningRow> Openings(Guid file, Viewer viewer, DateTime now) =>
        room.Db.Set<OpeningRow>().Where(row => row.File == file && row.AccountId == viewer.AccountId && row.From <= now && row.Until > now).OrderByDescending(row => row.Until);
}
