using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Texts;
using Throughline.Sop;

namespace Throughline.Procedures;

/// <summary>
/// The procedures of the mechanism in all their versions. A file comes onto the shelf as a draft; a version without errors is put in
/// force from a day on; from then it never changes, because cases stay with the version under which they began. Every role may
/// read; the coordinator changes.
/// </summary>
public sealed class ProcedureShelf(AppDb db, ReadingRoom room)
{
    /// <summary>All versions, by procedure, the newest first and drafts before all; empty too when the viewer may not read them.</summary>
    public async Task<IReadOnlyList<ProcedureCard>> All(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.May(ActionKind.List, Section.Procedures) ? Cards(await Rows(cancel)) : [];
    }

    /// <summary>One version with its steps and findings; null when absent or not to be read.</summary>
    public async Task<ProcedureSheet?> Find(string handle, Viewer viewer, CancellationToken cancel)
    {
        if (await Open(handle, viewer, cancel) is not var (row, card, versions, read)) return null;
        return new ProcedureSheet(
            card, read.Procedure.Country, read.Procedure.SourceNote, [.. read.Procedure.Steps.Select(step => StepCards.Of(card, read.Procedure, step))],
            [.. read.Findings.Select(StepCards.Finding)], [.. versions.Where(version => version.Key == row.Key)]);
    }

    /// <summary>One step of one version; null when absent or not to be read.</summary>
    public async Task<StepCard?> Step(string handle, string stepId, Viewer viewer, CancellationToken cancel) =>
        await Open(handle, viewer, cancel) is var (_, card, _, read) && read.Procedure.Find(stepId) is { } step ? StepCards.Of(card, read.Procedure, step) : null;

    /// <summary>The procedure of one version as the engines read it; null when absent or not to be read.</summary>
    public async Task<Procedure?> Text(string handle, Viewer viewer, CancellationToken cancel) =>
        await Open(handle, viewer, cancel) is var (_, _, _, read) ? read.Procedure : null;

    /// <summary>
    /// The versions in force on a day, one a procedure, in the order of their keys: what a case that begins on that day is pinned to.
    /// </summary>
    public async Task<IReadOnlyList<ProcedureCard>> InForce(DateOnly day, Viewer viewer, CancellationToken cancel) =>
        [.. (await All(viewer, cancel)).Where(card => card.HoldsOn(day))];

    /// <summary>The picture of lanes as SVG for a page that links charts.css; null when absent or not to be read.</summary>
    public async Task<string?> Picture(string handle, string language, string? step, Viewer viewer, CancellationToken cancel)
    {
        if (await Open(handle, viewer, cancel) is not var (row, _, _, read)) return null;
        return room.Picture(row.Id, read, language, read.Procedure.Find(step ?? "")?.Id);
    }

    /// <summary>The file as it was handed in; null when absent or not to be read.</summary>
    public async Task<byte[]?> File(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Procedures)) return null;
        return await db.Set<ProcedureFileRow>().AsNoTracking()
            .Where(file => db.Set<ProcedureRow>().Any(row => row.Id == file.ProcedureId && row.Handle == handle))
            .Select(file => file.Bytes).FirstOrDefaultAsync(cancel);
    }

    /// <summary>
    /// What two versions differ in, read from <paramref name="earlier"/> to <paramref name="later"/>; null when one is absent or not to be read.
    /// </summary>
    public async Task<ProcedureComparison?> Compare(string earlier, string later, Viewer viewer, CancellationToken cancel)
    {
        if (await Find(earlier, viewer, cancel) is not { } before || await Find(later, viewer, cancel) is not { } after) return null;
        return ProcedureComparison.Of(before, after);
    }

    /// <summary>
    /// Puts a file onto the shelf as a draft, errors of the checks included: they are shown and bar it from coming into force. A file that
    /// cannot be read, or whose version is there already, changes nothing.
    /// </summary>
    public async Task<ImportAnswer> Import(byte[] file, string fileName, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return new ImportAnswer(ImportEnd.NotAllowed, null, null);
        var reading = SopReader.Read(file, fileName);
        if (reading.Procedure is not { } procedure)
        {
            var first = reading.Faults[0];
            return new ImportAnswer(ImportEnd.NotReadable, null, new ImportFault(first.Line, first.Column, first.Message, reading.Faults.Count - 1));
        }
        if (await Known(procedure, cancel) is { } known) return new ImportAnswer(ImportEnd.Known, known, null);
        var row = Draft(procedure, SopCheck.Check(procedure), process.Recorded);
        db.Add(row);
        db.Add(new ProcedureFileRow { ProcedureId = row.Id, Bytes = file });
        foreach (var step in procedure.Steps) db.AddRange(step.Basis.Select((basis, place) => Basis(row.Id, step.Id, place, StepCards.Basis(basis))));
        return await db.Commit(process, [], cancel) switch
        {
            Commitment.Done => new ImportAnswer(ImportEnd.Done, Card(row, null), null),
            _ => new ImportAnswer(ImportEnd.Repeated, null, null),
        };
    }

    /// <summary>
    /// Saves the text of a draft anew under its own version; errors of the checks are kept and bar it as before. Bodies that were asked are asked again, for
    /// their letters spoke of other words. Refused: a version in force, another procedure or version in the text, a text that cannot be read.
    /// </summary>
    public async Task<ImportAnswer> Redraft(string handle, int version, byte[] file, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return new ImportAnswer(ImportEnd.NotAllowed, null, null);
        var reading = SopReader.Read(file, handle);
        if (reading.Procedure is not { } procedure)
        {
            var first = reading.Faults[0];
            return new ImportAnswer(ImportEnd.NotReadable, null, new ImportFault(first.Line, first.Column, first.Message, reading.Faults.Count - 1));
        }
        await using var write = await db.BeginWrite(cancel);
        if (await db.Set<ProcedureRow>().FirstOrDefaultAsync(stored => stored.Handle == handle, cancel) is not { InForceFrom: null } row) return new ImportAnswer(ImportEnd.NotAllowed, null, null);
        if (row.Key != procedure.Id || row.Label != procedure.Version) return new ImportAnswer(ImportEnd.Known, Card(row, null), null);
        db.Entry(row).Property(stored => stored.Version).OriginalValue = version;
        var made = Draft(procedure, SopCheck.Check(procedure), process.Recorded);
        (row.Title, row.StatedInForce, row.Steps, row.Errors, row.Warnings, row.Notes, row.ImportedAt) = (made.Title, made.StatedInForce, made.Steps, made.Errors, made.Warnings, made.Notes, made.ImportedAt);
        (await db.Set<ProcedureFileRow>().FirstAsync(stored => stored.ProcedureId == row.Id, cancel)).Bytes = file;
        db.RemoveRange(await db.Set<BasisRow>().Where(basis => basis.ProcedureId == row.Id).ToListAsync(cancel));
        foreach (var step in procedure.Steps) db.AddRange(step.Basis.Select((basis, place) => Basis(row.Id, step.Id, place, StepCards.Basis(basis))));
        foreach (var asked in await db.Set<AgreementRow>().Where(agreement => agreement.ProcedureId == row.Id).ToListAsync(cancel))
        {
            var today = DateOnly.FromDateTime(process.Recorded);
            (asked.Until, asked.AskedOn) = (today.AddDays(Math.Max(asked.Until.DayNumber - asked.AskedOn.DayNumber, 1)), today);
            (asked.Answer, asked.LetterNumber, asked.LetterDate, asked.Signatory, asked.Remarks) = (null, null, null, null, null);
        }
        var end = await db.Commit(process, [], cancel);
        if (end != Commitment.Done) return new ImportAnswer(end == Commitment.Repeated ? ImportEnd.Repeated : ImportEnd.Stale, null, null);
        room.Forget(row.Id);
        return new ImportAnswer(ImportEnd.Done, Card(row, null), null);
    }

    /// <summary>Puts a draft without errors in force from a day on; the version before ends the day before.</summary>
    public async Task<ShelfChange> PutInForce(string handle, DateOnly from, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Approve, Section.Procedures)) return ShelfChange.Absent;
        if (await db.Set<ProcedureRow>().FirstOrDefaultAsync(stored => stored.Handle == handle, cancel) is not { } row) return ShelfChange.Absent;
        if (row.InForceFrom is not null) return ShelfChange.InForce;
        if (row.Errors > 0) return ShelfChange.HasErrors;
        if (await AgreementDesk.Bars(db, row.Id, cancel)) return ShelfChange.NotAgreed;
        if (await db.Set<ProcedureRow>().AnyAsync(other => other.Key == row.Key && other.InForceFrom == from, cancel)) return ShelfChange.DayTaken;
        db.Entry(row).Property(stored => stored.Version).OriginalValue = version;
        row.InForceFrom = from;
        return Change(await db.Commit(process, [], cancel));
    }

    /// <summary>Takes a draft off the shelf. A version that was ever in force stays.</summary>
    public async Task<ShelfChange> Discard(string handle, int version, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!process.Who.May(ActionKind.Write, Section.Procedures)) return ShelfChange.Absent;
        if (await db.Set<ProcedureRow>().FirstOrDefaultAsync(stored => stored.Handle == handle, cancel) is not { } row) return ShelfChange.Absent;
        if (row.InForceFrom is not null) return ShelfChange.InForce;
        db.Entry(row).Property(stored => stored.Version).OriginalValue = version;
        db.RemoveRange(await db.Set<BasisRow>().Where(basis => basis.ProcedureId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<AgreementRow>().Where(agreement => agreement.ProcedureId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<KeptTextRow>().Where(kept => kept.ProcedureId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Forecasts.ForecastRow>().Where(forecast => forecast.ProcedureId == row.Id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<ProcedureFileRow>().Where(file => file.ProcedureId == row.Id).ToListAsync(cancel));
        db.Remove(row);
        return Change(await db.Commit(process, [], cancel));
    }

    private async Task<List<ProcedureRow>> Rows(CancellationToken cancel) => await db.Set<ProcedureRow>().AsNoTracking().ToListAsync(cancel);

    private async Task<(ProcedureRow Row, ProcedureCard Card, IReadOnlyList<ProcedureCard> Versions, ReadProcedure Read)?> Open(string handle, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.Open, Section.Procedures)) return null;
        var rows = await Rows(cancel);
        if (rows.Find(row => row.Handle == handle) is not { } found) return null;
        var cards = Cards(rows);
        return (found, cards.First(card => card.Handle == handle), cards, await Read(found, cancel));
    }

    private async Task<ReadProcedure> Read(ProcedureRow row, CancellationToken cancel) => room.Find(row.Id) ?? room.Keep(
        row.Id, await db.Set<ProcedureFileRow>().AsNoTracking().Where(file => file.ProcedureId == row.Id).Select(file => file.Bytes).FirstAsync(cancel), row.Key);

    private async Task<ProcedureCard?> Known(Procedure procedure, CancellationToken cancel) =>
        Cards(await Rows(cancel)).FirstOrDefault(card => card.Key == procedure.Id && card.Label == procedure.Version);

    private static ProcedureRow Draft(Procedure procedure, IReadOnlyList<Finding> findings, DateTime now) => new()
    {
        Id = RecordId.New(),
        Handle = Handle.New(),
        Key = procedure.Id,
        Label = procedure.Version,
        Title = StepCards.Text(procedure.Title, procedure) ?? LocalizedText.Of("en", procedure.Id),
        StatedInForce = procedure.InForce,
        Steps = procedure.Steps.Count,
        Errors = findings.Count(finding => finding.Severity == FindingSeverity.Error),
        Warnings = findings.Count(finding => finding.Severity == FindingSeverity.Warning),
        Notes = findings.Count(finding => finding.Severity == FindingSeverity.Note),
        ImportedAt = now,
    };

    private static BasisRow Basis(Guid procedure, string step, int place, StepBasis basis) => new()
    {
        Id = RecordId.New(),
        ProcedureId = procedure,
        StepId = step,
        Place = place,
        Kind = basis.Kind,
        ActKey = basis.ActKey,
        EId = basis.EId,
        Date = basis.Date,
        CriterionId = basis.CriterionId,
    };

    private static IReadOnlyList<ProcedureCard> Cards(List<ProcedureRow> rows) =>
        [.. rows.OrderBy(row => row.Key, StringComparer.Ordinal).ThenByDescending(row => row.InForceFrom ?? DateOnly.MaxValue).ThenByDescending(row => row.ImportedAt)
            .Select(row => Card(row, Following(row, rows)))];

    private static DateOnly? Following(ProcedureRow row, List<ProcedureRow> rows) => row.InForceFrom is not { } from
        ? null
        : rows.Where(other => other.Key == row.Key && other.InForceFrom > from).Min(other => other.InForceFrom)?.AddDays(-1);

    private static ProcedureCard Card(ProcedureRow row, DateOnly? until) => new(
        row.Handle, row.Key, row.Label, row.Title, row.StatedInForce, row.InForceFrom, until, row.Steps, row.Errors, row.Warnings, row.Notes, row.ImportedAt, row.Version);

    private static ShelfChange Change(Commitment commitment) => commitment switch
    {
        Commitment.Done => ShelfChange.Done,
        Commitment.Repeated => ShelfChange.Repeated,
        _ => ShelfChange.Stale,
    };
}
