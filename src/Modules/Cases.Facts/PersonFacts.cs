using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Cases.Facts;

/// <summary>Persons for counting, without a key. What is counted from them leaves only through disclosure control.</summary>
public sealed class PersonFacts(AppDb db)
{
    /// <summary>True when the viewer may work with counts that are not released. Never the other side of the wall: such counts move with every single case.</summary>
    public static bool MayCount(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Side is Side.Support or Side.Coordination && viewer.May(ActionKind.List, Section.Figures);
    }

    /// <summary>
    /// Everybody first detected from a month to another, both included, in no order that means anything. Null when the viewer may not count. <paramref name="today"/>: the day by which an answer is overdue.
    /// </summary>
    public async Task<IReadOnlyList<PersonFact>?> Detected(DateOnly from, DateOnly to, DateOnly today, Viewer viewer, CancellationToken cancel)
    {
        if (!MayCount(viewer)) return null;
        var rows = await db.Set<PersonFactRow>().AsNoTracking().Where(row => row.Detected >= from && row.Detected <= to).OrderBy(row => row.Subject).ToListAsync(cancel);
        return [.. rows.Select(row => new PersonFact(
            row.Origin, row.Detected, row.Sex, row.Age, row.Form, row.Region, row.OutsidePolice, row.Decision, row.Decided, row.Reviewed, row.HoursToSafeNight, row.Declined,
            row.Referrals, row.AnsweredLate || row.UnansweredBy < today, row.WithdrawalsSent, row.WithdrawalsAcknowledged, row.SupportBrokenOff, row.ReTrafficked))];
    }
}
