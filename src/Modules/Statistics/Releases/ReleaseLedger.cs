using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Disclosure;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;
using Throughline.Platform.Installation;
using Throughline.Statistics.Figures;

namespace Throughline.Statistics.Releases;

/// <summary>
/// The ledger of what was published: prepared by the coordinator, approved by the rapporteur, never by one person. What is approved is frozen with its hash; a correction is a new release
/// that names the old one. Nothing is prepared or approved that tells a small group together with what was published before.
/// </summary>
public sealed class ReleaseLedger(AppDb db, FigureDesk figures, CountryRegister countries, TimeProvider time)
{
    /// <summary>Published releases, the newest first; for those who prepare or approve also what waits and what was sent back.</summary>
    public async Task<IReadOnlyList<ReleaseView>> All(Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Figures)) return [];
        var inside = MayPrepare(viewer) || MayApprove(viewer);
        var rows = await db.Set<ReleaseRow>().AsNoTracking().Where(row => inside || row.State == ReleaseState.Approved).OrderByDescending(row => row.Prepared).ToListAsync(cancel);
        return [.. rows.Select(row => View(row, rows, viewer))];
    }

    /// <summary>The published release of a year that holds now; of the last published year when <paramref name="year"/> is null. Null when nothing was published or the viewer may not read figures.</summary>
    public async Task<ReleaseView?> Latest(int? year, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Figures)) return null;
        var rows = await db.Set<ReleaseRow>().AsNoTracking().Where(row => row.State == ReleaseState.Approved && row.Figure == FigureIds.Detected && (year == null || row.Year == year)).ToListAsync(cancel);
        return rows.OrderByDescending(row => row.Year).ThenByDescending(row => row.Approved).FirstOrDefault() is { } row ? View(row, rows, viewer) : null;
    }

    /// <summary>One release by its number, or by its handle for those who prepare or approve; null when absent or not the viewer's.</summary>
    public async Task<ReleaseView?> Find(string name, Viewer viewer, CancellationToken cancel) =>
        (await All(viewer, cancel)).FirstOrDefault(release => release.Number == name || release.Handle == name);

    /// <summary>
    /// Prepares the release of a year that is over. <paramref name="corrects"/>: number of the published release it corrects, with <paramref name="reason"/>; needed when the year was published.
    /// </summary>
    public async Task<StatisticsAnswer> Prepare(int year, string? corrects, string? reason, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!MayPrepare(process.Who)) return StatisticsAnswer.Absent;
        if (year >= (await countries.Get(cancel)).Calendar.LocalDate(time.UtcNow()).Year) return StatisticsAnswer.Refused("The year is not over. A figure is released for whole years.");
        await using var transaction = await db.BeginWrite(cancel);
        var rows = await db.Set<ReleaseRow>().Where(row => row.Figure == FigureIds.Detected && row.State != ReleaseState.SentBack).ToListAsync(cancel);
        if (rows.Exists(row => row.State == ReleaseState.Prepared)) return StatisticsAnswer.Refused("Another release waits for approval. One after the other, so that each is compared with all before it.");
        var published = rows.Where(row => row.Year == year).OrderByDescending(row => row.Approved).FirstOrDefault();
        if (published is null && corrects is not null) return StatisticsAnswer.Refused("There is no published release of this year to correct.");
        if (published is not null && corrects != published.Number) return StatisticsAnswer.Refused("This year is published already. A new release must be a correction that names the one that holds now.");
        if (corrects is not null && string.IsNullOrWhiteSpace(reason)) return StatisticsAnswer.Refused("Say in a line what the correction corrects.");
        if (reason is { Length: > 500 }) return StatisticsAnswer.Refused("The reason is longer than 500 characters. Shorten it.");
        if (await figures.Make(year, process.Who, cancel) is not var (content, tables)) return StatisticsAnswer.Refused("Nothing can be counted for this year.");
        if (content.PopulationAsOf is null) return StatisticsAnswer.Refused("There is no population for this year. Bring in the table of the statistics office first.");
        if (content.Totals.All == 0) return StatisticsAnswer.Refused("Nobody was recorded as detected in this year. An empty figure would be read as none.");
        if (Told(rows, tables) is { } told) return StatisticsAnswer.Refused(told);
        var row = new ReleaseRow
        {
            Id = RecordId.New(), Handle = Handle.New(), Figure = FigureIds.Detected, Year = year, State = ReleaseState.Prepared, Content = ReleasePaper.Write(content), Hash = "",
            Counts = ReleasePaper.WriteTables(tables), ComparedWith = rows.Count, Corrects = corrects, Reason = corrects is null ? null : reason?.Trim(),
            Prepared = process.Recorded, PreparedBy = process.Who.AccountId, PreparedByBody = process.Who.OrganisationId,
        };
        row.Hash = ReleasePaper.Hash(row.Content);
        if (published is not null && published.Hash == row.Hash) return StatisticsAnswer.Refused("The figure is the one already published; there is nothing to correct.");
        db.Add(row);
        return StatisticsAnswer.Of(await db.Commit(process, [], cancel), row.Handle);
    }

    /// <summary>Approves a prepared release and gives it its number; never by the one who prepared it.</summary>
    public Task<StatisticsAnswer> Approve(string handle, int version, ProcessContext process, CancellationToken cancel) => Answer(handle, version, process, async row =>
    {
        if (row.PreparedBy == process.Who.AccountId) return "You prepared it yourself: another person must approve.";
        if (ReleasePaper.Hash(row.Content) != row.Hash) return "The prepared release is not as it was. Send it back and prepare it again.";
        var before = await db.Set<ReleaseRow>().Where(known => known.State == ReleaseState.Approved).ToListAsync(cancel);
        if (Told(before, ReleasePaper.Tables(row)) is { } told) return told;
        var year = (await countries.Get(cancel)).Calendar.LocalDate(process.Recorded).Year;
        var prefix = string.Create(CultureInfo.InvariantCulture, $"R-{year}-");
        var last = before.Where(known => known.Number!.StartsWith(prefix, StringComparison.Ordinal)).Select(known => int.Parse(known.Number![prefix.Length..], CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();
        (row.State, row.Approved, row.Number) = (ReleaseState.Approved, process.Recorded, prefix + (last + 1).ToString("00", CultureInfo.InvariantCulture));
        return null;
    }, cancel);

    /// <summary>Sends a prepared release back with a reason; nothing was published.</summary>
    public Task<StatisticsAnswer> SendBack(string handle, string? reason, int version, ProcessContext process, CancellationToken cancel) => Answer(handle, version, process, row =>
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > 500) return Task.FromResult<string?>("Say in a line why it goes back, in at most 500 characters.");
        (row.State, row.Reason) = (ReleaseState.SentBack, reason.Trim());
        return Task.FromResult<string?>(null);
    }, cancel);

    /// <summary>The smallest count that is shown now; it holds for what is prepared from now on.</summary>
    public Task<int> Threshold(CancellationToken cancel) => figures.Threshold(cancel);

    /// <summary>Raises it, for good. It is never lowered: what was closed once would be told.</summary>
    public async Task<StatisticsAnswer> RaiseThreshold(int threshold, ProcessContext process, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!MayPrepare(process.Who) && !MayApprove(process.Who)) return StatisticsAnswer.Absent;
        await using var transaction = await db.BeginWrite(cancel);
        if (threshold > 1000) return StatisticsAnswer.Refused("Choose a threshold up to 1,000.");
        if (threshold <= await figures.Threshold(cancel)) return StatisticsAnswer.Refused("The threshold can only be raised: what was closed once would be told.");
        db.Add(new ThresholdRow { Id = RecordId.New(), Threshold = threshold, Recorded = process.Recorded, By = process.Who.AccountId });
        return StatisticsAnswer.Of(await db.Commit(process, [], cancel), null);
    }

    /// <summary>True when the viewer prepares releases.</summary>
    public static bool MayPrepare(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer is { Role: Role.Coordinator, Side: Side.Coordination } && viewer.May(ActionKind.Write, Section.Figures);
    }

    /// <summary>True when the viewer approves releases.</summary>
    public static bool MayApprove(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer is { Role: Role.Rapporteur, Side: Side.Coordination } && viewer.May(ActionKind.Approve, Section.Figures);
    }

    private async Task<StatisticsAnswer> Answer(string handle, int version, ProcessContext process, Func<ReleaseRow, Task<string?>> change, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (!MayApprove(process.Who)) return StatisticsAnswer.Absent;
        await using var transaction = await db.BeginWrite(cancel);
        if (await db.Set<ReleaseRow>().FirstOrDefaultAsync(known => known.Handle == handle, cancel) is not { } row) return StatisticsAnswer.Absent;
        if (row.Version != version) return StatisticsAnswer.Of(Commitment.Stale, handle);
        if (row.State != ReleaseState.Prepared) return StatisticsAnswer.Refused("This release was answered before.");
        if (await change(row) is { } problem)
        {
            db.ChangeTracker.Clear();
            return StatisticsAnswer.Refused(problem);
        }
        (row.AnsweredBy, row.AnsweredByBody) = (process.Who.AccountId, process.Who.OrganisationId);
        return StatisticsAnswer.Of(await db.Commit(process, [], cancel), handle);
    }

    // One line when the release would tell a small group, alone or with those before it.
    private static string? Told(IEnumerable<ReleaseRow> before, IReadOnlyList<ReleasedTable> tables)
    {
        var earlier = before.Where(row => row.State == ReleaseState.Approved).SelectMany(ReleasePaper.Tables).ToList();
        if (tables.Any(table => TableAudit.Unprotected(table.Table).Count > 0)) return "A protected count could be worked out. Nothing was prepared.";
        var findings = new List<DifferencingFinding>();
        for (var at = 0; at < tables.Count && findings.Count == 0; at++)
            findings.AddRange(DifferencingGuard.Check([.. earlier, .. tables.Take(at)], tables[at]));
        return findings.Count == 0 ? null
            : "Together with what was published before, this release would tell a group smaller than the threshold. Wait until more has changed, or leave the published figure as it is.";
    }

    private static ReleaseView View(ReleaseRow row, List<ReleaseRow> all, Viewer viewer) => new(
        row.Handle, row.Number, row.State, ReleasePaper.Content(row), row.Hash, row.ComparedWith, row.Corrects,
        row.Number is null ? null : all.Find(other => other.Corrects == row.Number && other.State == ReleaseState.Approved)?.Number, row.Reason,
        row.Prepared, row.PreparedByBody, row.Approved, row.AnsweredByBody, row.State == ReleaseState.Prepared && MayApprove(viewer) && row.PreparedBy != viewer.AccountId, row.Version);
}
