using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;

namespace Throughline.Cases.Past;

/// <summary>
/// Registers of past cases, without names, that a coordinator brings in so that years before this system can be counted. Whole or not at all, and never the same file twice. Whether a person
/// of a register is also in another, or has a case here, cannot be known without names: that stands beside every figure.
/// </summary>
public sealed class PastCaseRegister(AppDb db, CountryRegister countries, KeyFile keys, TimeProvider time)
{
    /// <summary>What was brought in, the newest first; empty for anybody who may not bring in registers.</summary>
    public async Task<IReadOnlyList<PastImportLine>> All(Viewer viewer, CancellationToken cancel)
    {
        if (!May(viewer)) return [];
        var rows = await db.Set<PastImportRow>().AsNoTracking().OrderByDescending(row => row.Recorded).ToListAsync(cancel);
        return [.. rows.Select(Line)];
    }

    /// <summary>
    /// Brings in a file as <see cref="PastCasesFile"/> describes it. <paramref name="regions"/>: the regions of the country, as the population table writes them. <paramref name="source"/> says whose
    /// register it is, at most 120 characters.
    /// </summary>
    public async Task<PastImportAnswer> Import(byte[] file, string source, IReadOnlySet<string> regions, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(process);
        if (!May(process.Who)) return PastImportAnswer.Absent;
        if (string.IsNullOrWhiteSpace(source) || source.Trim().Length > 120) return PastImportAnswer.Refused("Say whose register it is, in at most 120 characters.");
        var refusals = new List<(int, string)>();
        var today = (await countries.Get(cancel)).Calendar.LocalDate(time.UtcNow());
        var rows = PastCasesFile.Read(file, regions, today, refusals);
        if (refusals.Count > 0) return new PastImportAnswer(null, refusals);
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        await using var transaction = await db.BeginWrite(cancel);
        if (await db.Set<PastImportRow>().AnyAsync(row => row.FileHash == hash, cancel)) return PastImportAnswer.Refused("This file was brought in before; its persons are counted already.");
        var import = new PastImportRow
        {
            Id = RecordId.New(), Handle = Handle.New(), FileHash = hash, Source = source.Trim(), Persons = rows.Count, First = rows.Min(row => row.Detected), Last = rows.Max(row => row.Detected),
            Recorded = process.Recorded, By = process.Who.AccountId,
        };
        db.Add(import);
        var pen = new PersonFactPen(db, keys);
        for (var line = 0; line < rows.Count; line++)
        {
            rows[line].Import = import.Id;
            pen.AddPast(hash, line, rows[line]);
        }
        return await db.Commit(process, [], cancel) switch
        {
            Commitment.Done => new PastImportAnswer(Line(import), []),
            Commitment.Repeated => PastImportAnswer.Refused("This form was sent before and counted once."),
            _ => PastImportAnswer.Refused("Somebody else saved at the same moment. Nothing was stored: send it again."),
        };
    }

    // A coordinator works without names; nobody else fills the years before.
    private static bool May(Viewer viewer) => viewer is { Role: Role.Coordinator, Side: Side.Coordination } && viewer.May(ActionKind.Write, Section.Figures);

    private static PastImportLine Line(PastImportRow row) => new(row.Handle, row.Source, row.Persons, row.First, row.Last, row.Recorded, row.FileHash);
}
