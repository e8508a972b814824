using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Justice.Facts;

/// <summary>
/// Counts criminal justice across the country without a person: the only way it is counted. Every read is empty for a viewer who may not read figures, and for the enforcement side, which
/// could follow a single case by a raw count; it looks the same as when nothing is known. What is shown to others first passes disclosure control.
/// </summary>
public sealed class JusticeFacts(AppDb db, TimeProvider time)
{
    /// <summary>Proceedings by the year and stage they stand at, in order of year, stage and reason.</summary>
    public async Task<IReadOnlyList<ProceedingCount>> Proceedings(Viewer viewer, CancellationToken cancel)
    {
        if (!MayCount(viewer)) return [];
        var rows = await db.Set<ProceedingFactRow>().AsNoTracking().Select(row => new { row.StageYear, row.Stage, row.Reason }).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row).Select(group => new ProceedingCount(group.Key.StageYear, group.Key.Stage, group.Key.Reason, group.Count()))
            .OrderBy(count => count.Year).ThenBy(count => count.Stage).ThenBy(count => count.Reason)];
    }

    /// <summary>Identified victims who stand accused in any proceeding. The Protocol's guidance asks for 0; null when the viewer may not count.</summary>
    public async Task<int?> IdentifiedProsecuted(Viewer viewer, CancellationToken cancel) =>
        MayCount(viewer) ? await db.Set<ProceedingFactRow>().SumAsync(row => row.IdentifiedProsecuted, cancel) : null;

    /// <summary>Non-punishment referrals by the year they were sent.</summary>
    public async Task<IReadOnlyList<NonPunishmentCount>> NonPunishment(Viewer viewer, CancellationToken cancel)
    {
        if (!MayCount(viewer)) return [];
        var now = time.UtcNow();
        var rows = await db.Set<NonPunishmentFactRow>().AsNoTracking().ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.SentYear).OrderBy(group => group.Key).Select(group => new NonPunishmentCount(
            group.Key, group.Count(), group.Count(row => row.Answered && row.InTime), group.Count(row => row.Answered ? !row.InTime : row.Due < now),
            group.Count(row => !row.Answered && row.Due >= now), group.Count(row => row.Answered && row.Accepted)))];
    }

    /// <summary>Compensation by the year of the award and currency.</summary>
    public async Task<IReadOnlyList<CompensationSum>> Compensation(Viewer viewer, CancellationToken cancel)
    {
        if (!MayCount(viewer)) return [];
        var rows = await db.Set<ClaimFactRow>().AsNoTracking().Where(row => row.AwardYear != null).ToListAsync(cancel);
        return [.. rows.GroupBy(row => (Year: row.AwardYear!.Value, row.Currency)).OrderBy(group => group.Key.Year).ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
            .Select(group => new CompensationSum(group.Key.Year, group.Key.Currency, group.Count(), group.Sum(row => row.AwardedMinor),
                group.Count(row => row.PaidMinor >= row.AwardedMinor), group.Sum(row => row.PaidMinor)))];
    }

    /// <summary>Withdrawn extracts whose receiver confirmed that use has stopped, by the year of the confirmation: year and count, in order.</summary>
    public async Task<IReadOnlyList<(int Year, int Count)>> WithdrawalsAcknowledged(Viewer viewer, CancellationToken cancel)
    {
        if (!MayCount(viewer)) return [];
        var years = await db.Set<StoppedFactRow>().AsNoTracking().Select(row => row.Year).ToListAsync(cancel);
        return [.. years.GroupBy(year => year).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))];
    }

    private static bool MayCount(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Side != Side.Enforcement && viewer.May(ActionKind.List, Section.Figures);
    }
}
