using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Cases.Facts;

/// <summary>Counts steps of procedures across all cases, without a person: the only way the work on cases is counted.</summary>
public sealed class StepFacts(AppDb db)
{
    /// <summary>
    /// The figures of one version of a procedure, a line a step that was reached at least once and may be told, in the order of the step's number. Empty when the
    /// viewer may not read figures, and when nothing is known: the two look the same. A step reached by fewer than <paramref name="threshold"/> cases has every count protected.
    /// </summary>
    public async Task<IReadOnlyList<StepFigures>> Of(string procedure, Viewer viewer, CancellationToken cancel, int threshold = CellProtection.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayCount(viewer)) return [];
        var rows = await db.Set<StepFactRow>().AsNoTracking().Where(row => row.Procedure == procedure).ToListAsync(cancel);
        return [.. rows.GroupBy(row => row.Step).OrderBy(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Figures(group.Key, [.. group], threshold))];
    }

    /// <summary>
    /// One step of one version by region, in the order of their names: how many cases reached it, and how many of those that did it were late. The regions
    /// add up to figures that are shown elsewhere, so they are protected together. Empty as above, and for a step whose every part would be protected.
    /// </summary>
    public async Task<IReadOnlyList<RegionFigures>> ByRegion(string procedure, string step, Viewer viewer, CancellationToken cancel, int threshold = CellProtection.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayCount(viewer)) return [];
        var rows = await db.Set<StepFactRow>().AsNoTracking().Where(row => row.Procedure == procedure && row.Step == step).ToListAsync(cancel);
        return Regions(rows, threshold);
    }

    internal static IReadOnlyList<RegionFigures> Regions(IReadOnlyList<StepFactRow> rows, int threshold)
    {
        var groups = rows.GroupBy(row => row.Region ?? "").OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (groups.Count < 2) return [];
        var reached = CellProtection.Protect([.. groups.Select(group => group.Count())], threshold);
        // Late and in time of all regions are the parts of what was done in the country.
        var parts = groups.SelectMany(group => (int[])[group.Count(Late), group.Count(row => Done(row) && !row.Late)]).ToList();
        var shown = CellProtection.Protect(parts, threshold);
        return reached.All(count => count.IsProtected) ? [] : [.. groups.Select((group, i) => new RegionFigures(group.Key, reached[i], Fitting(reached[i], shown[2 * i]), Fitting(reached[i], shown[2 * i + 1])))];

        static bool Done(StepFactRow row) => row.Declined == DeclinedBy.Nobody && row.HoursTaken is not null;
        static bool Late(StepFactRow row) => Done(row) && row.Late;
        static ProtectedCount Fitting(ProtectedCount whole, ProtectedCount part) => whole.IsProtected ? ProtectedCount.Hidden : part;
    }

    /// <summary>One step, or null as above.</summary>
    public async Task<StepFigures?> Of(string procedure, string step, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayCount(viewer)) return null;
        var rows = await db.Set<StepFactRow>().AsNoTracking().Where(row => row.Procedure == procedure && row.Step == step).ToListAsync(cancel);
        return rows.Count == 0 ? null : Figures(step, rows, CellProtection.DefaultThreshold);
    }

    // Raw counts move with every single case, so they are not for the other side of the wall: what it reads has passed the release of figures.
    private static bool MayCount(Viewer viewer) => viewer.Side != Side.Enforcement && viewer.May(ActionKind.List, Section.Figures);

    internal static StepFigures Figures(string step, IReadOnlyList<StepFactRow> rows, int threshold)
    {
        var person = rows.Count(row => row.Declined == DeclinedBy.Person);
        var body = rows.Count(row => row.Declined == DeclinedBy.Body);
        var done = rows.Where(row => row.Declined == DeclinedBy.Nobody && row.HoursTaken is not null).ToList();
        var open = rows.Count - person - body - done.Count;
        // The four parts add up to the number reached, so they are protected together.
        var parts = CellProtection.Protect([done.Count, person, body, open], threshold);
        var late = done.Count(row => row.Late);
        var lateParts = parts[0].IsProtected ? [ProtectedCount.Hidden, ProtectedCount.Hidden] : CellProtection.Protect([late, done.Count - late], threshold);
        var measured = done.Count >= threshold && !parts[0].IsProtected;
        return new StepFigures(step,
            rows.Count < threshold ? ProtectedCount.Hidden : ProtectedCount.Shown(rows.Count),
            parts[0], parts[1], parts[2], parts[3], lateParts[0],
            measured ? Median(done.Select(row => row.HoursTaken!.Value)) : null,
            measured ? Median(done.Where(row => row.WorkingDaysTaken is not null).Select(row => row.WorkingDaysTaken!.Value), threshold) : null,
            measured ? Median(done.Where(row => row.HoursAllowed is not null).Select(row => row.HoursAllowed!.Value), threshold) : null);
    }

    private static int? Median(IEnumerable<int> values, int atLeast = 1)
    {
        var sorted = values.Order().ToList();
        return sorted.Count < atLeast ? null : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
