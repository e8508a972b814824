using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.Cases.Facts;

/// <summary>Counts what people needed and nobody gave or paid for, without a person. Closed to the enforcement side: it tells where places are missing.</summary>
public sealed class NeedFacts(AppDb db)
{
    /// <summary>
    /// The records themselves of needs that began in the months from <paramref name="from"/> to <paramref name="until"/>, both included; empty when the viewer
    /// may not read figures. For the release of figures only: see <see cref="NeedFact"/>.
    /// </summary>
    public async Task<IReadOnlyList<NeedFact>> Records(Viewer viewer, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayCount(viewer)) return [];
        return [.. (await db.Set<NeedFactRow>().AsNoTracking().Where(row => row.Month >= from && row.Month <= until).ToListAsync(cancel)).Select(row => row.Fact())];
    }

    /// <summary>A line a service that somebody needed, by people and not by needs, protected; empty when the viewer may not read figures.</summary>
    public async Task<IReadOnlyList<NeedFigures>> ByService(Viewer viewer, DateOnly from, DateOnly until, CancellationToken cancel, int threshold = CellProtection.DefaultThreshold) =>
        [.. (await Records(viewer, from, until, cancel)).GroupBy(fact => fact.Service).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Figures(group.Key, [.. group], threshold))];

    /// <summary>Unfunded needs of a service by region of the body that holds the case; protected together. Empty when the viewer may not read figures.</summary>
    public async Task<IReadOnlyList<NeedPart>> ByRegion(string service, Viewer viewer, DateOnly from, DateOnly until, CancellationToken cancel, int threshold = CellProtection.DefaultThreshold) =>
        Parts((await Records(viewer, from, until, cancel)).Where(fact => fact.Service == service && fact.Unfunded), fact => fact.Region ?? "", threshold);

    /// <summary>The same by the month since which it is needed.</summary>
    public async Task<IReadOnlyList<NeedPart>> ByMonth(string service, Viewer viewer, DateOnly from, DateOnly until, CancellationToken cancel, int threshold = CellProtection.DefaultThreshold) =>
        Parts((await Records(viewer, from, until, cancel)).Where(fact => fact.Service == service && fact.Unfunded), fact => fact.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), threshold);

    internal static NeedFigures Figures(string service, IReadOnlyList<NeedFact> facts, int threshold)
    {
        var people = facts.GroupBy(fact => fact.Subject).Select(group => (Unmet: group.All(fact => !fact.Given), Unfunded: group.Any(fact => fact.Unfunded), group.Last().Sex)).ToList();
        var unmet = CellProtection.Protect([people.Count(one => one.Unmet), people.Count(one => !one.Unmet)], threshold);
        var unfunded = CellProtection.Protect([people.Count(one => one.Unfunded), people.Count(one => !one.Unfunded)], threshold);
        int Of(Func<Sex, bool> sex) => people.Count(one => one.Unfunded && sex(one.Sex));
        IReadOnlyList<ProtectedCount> sexes = unfunded[0].IsProtected
            ? [ProtectedCount.Hidden, ProtectedCount.Hidden, ProtectedCount.Hidden]
            : CellProtection.Protect([Of(sex => sex == Sex.Female), Of(sex => sex == Sex.Male), Of(sex => sex is not (Sex.Female or Sex.Male))], threshold);
        return new NeedFigures(service, people.Count < threshold ? ProtectedCount.Hidden : ProtectedCount.Shown(people.Count), unmet[0], unfunded[0], sexes[0], sexes[1], sexes[2],
            Median([.. facts.Select(fact => fact.DaysWithout).OfType<int>().Order()], threshold));
    }

    private static List<NeedPart> Parts(IEnumerable<NeedFact> facts, Func<NeedFact, string> part, int threshold)
    {
        var groups = facts.GroupBy(part).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, Count: group.Select(fact => fact.Subject).Distinct().Count())).ToList();
        var counts = CellProtection.Protect([.. groups.Select(group => group.Count)], threshold);
        return [.. groups.Select((group, at) => new NeedPart(group.Key, counts[at]))];
    }

    private static int? Median(List<int> sorted, int threshold) =>
        sorted.Count < threshold ? null : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;

    private static bool MayCount(Viewer viewer) => viewer.Side != Side.Enforcement && viewer.May(ActionKind.List, Section.Figures);
}
