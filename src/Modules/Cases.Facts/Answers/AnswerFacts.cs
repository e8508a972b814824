using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Cases.Facts;

/// <summary>
/// How long state and civil society take to answer one another, in both directions. Directions are shown, never single bodies. The other side of the wall
/// reads nothing here, as with every raw count.
/// </summary>
public sealed class AnswerFacts(AppDb db)
{
    /// <summary>
    /// A line for each direction, always all four, on referrals sent from <paramref name="since"/> on (its month; null for all). Empty when the viewer may not read
    /// figures. Under <paramref name="threshold"/> referrals everything of a direction is protected.
    /// </summary>
    public async Task<IReadOnlyList<AnswerFigures>> Of(Viewer viewer, DateOnly today, DateOnly? since, CancellationToken cancel, int threshold = CellProtection.DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Side == Side.Enforcement || !viewer.May(ActionKind.List, Section.Figures)) return [];
        DateOnly? from = since is { } day ? new DateOnly(day.Year, day.Month, 1) : null;
        var rows = await db.Set<AnswerFactRow>().AsNoTracking().Where(row => !row.TakenBack && (from == null || row.Month >= from)).ToListAsync(cancel);
        return Figures(rows, new DateOnly(today.Year, today.Month, 1), threshold);
    }

    internal static IReadOnlyList<AnswerFigures> Figures(IReadOnlyList<AnswerFactRow> rows, DateOnly month, int threshold)
    {
        var directions = Enum.GetValues<AnswerDirection>();
        // The four add up to a number that other pages may tell, so they are protected together.
        var totals = CellProtection.Protect([.. directions.Select(direction => rows.Count(row => row.Direction == direction))], threshold);
        return [.. directions.Select((direction, at) => Figures(direction, [.. rows.Where(row => row.Direction == direction)], totals[at], month, threshold))];
    }

    private static AnswerFigures Figures(AnswerDirection direction, IReadOnlyList<AnswerFactRow> rows, ProtectedCount sent, DateOnly month, int threshold)
    {
        if (sent.Value is not > 0) return new AnswerFigures(direction, sent, null, null, sent, sent);
        var silent = rows.Count(row => row.Silent || (row.HoursToAcknowledge is null && row.DueMonth < month));
        var inTime = rows.Count(row => !row.Silent && row.HoursToAcknowledge is not null);
        var parts = CellProtection.Protect([silent, inTime, rows.Count - silent - inTime], threshold);
        return new AnswerFigures(direction, sent, AnswerSpread.Of(rows.Select(row => row.HoursToAcknowledge).OfType<int>(), threshold),
            AnswerSpread.Of(rows.Select(row => row.HoursToAnswer).OfType<int>(), threshold), parts[0], parts[1]);
    }
}
