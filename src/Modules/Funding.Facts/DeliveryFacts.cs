using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Funding.Facts;

/// <summary>What funded help was given and what it cost, without a person. Closed to the enforcement side: it tells who sleeps in a shelter.</summary>
public sealed class DeliveryFacts(AppDb db)
{
    /// <summary>The smallest number of people a spread may rest on.</summary>
    public const int DefaultThreshold = 11;

    private const long Rounding = 1000;

    /// <summary>
    /// The records of the months from <paramref name="from"/> to <paramref name="until"/>, both included; empty when the viewer may not read figures. For the
    /// release of figures only: see <see cref="DeliveryFact"/>.
    /// </summary>
    public async Task<IReadOnlyList<DeliveryFact>> Records(Viewer viewer, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.Side == Side.Enforcement || !viewer.May(ActionKind.List, Section.Figures)) return [];
        return [.. (await db.Set<DeliveryFactRow>().AsNoTracking().Where(row => row.Month >= from && row.Month <= until).ToListAsync(cancel)).Select(row => row.Fact())];
    }

    /// <summary>
    /// Cost per person of the help given in these months, in one currency, of all steps or of one (<c>S9</c>); null when it rests on fewer than
    /// <paramref name="threshold"/> people or the viewer may not read figures: the same.
    /// </summary>
    public async Task<CostSpread?> PerPerson(Viewer viewer, DateOnly from, DateOnly until, string currency, string? step, CancellationToken cancel, int threshold = DefaultThreshold) =>
        Spread((await Records(viewer, from, until, cancel)).Where(fact => fact.Currency == currency && (step is null || fact.Step == step)), currency, threshold);

    internal static CostSpread? Spread(IEnumerable<DeliveryFact> facts, string currency, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        var sums = facts.GroupBy(fact => fact.Subject).Select(group => group.Sum(fact => fact.Amount)).Order().ToList();
        return sums.Count < threshold ? null : new CostSpread(At(sums, 2), At(sums, 1), At(sums, 3), sums.Count, currency);
    }

    // The value at so many quarters of the way, between two people where it falls between them.
    private static long At(List<long> sorted, int quarters)
    {
        var place = (sorted.Count - 1) * quarters;
        var (low, rest) = (place / 4, place % 4);
        var value = rest == 0 ? sorted[low] : checked(sorted[low] + (sorted[low + 1] - sorted[low]) * rest / 4);
        return checked((value + Rounding / 2) / Rounding * Rounding);
    }
}
