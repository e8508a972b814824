using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.Law;

// Criterion ↔ the provisions its latest verdict quotes ↔ its recommendations, for the home country. Which steps a recommendation touches is composed
// by the app, which knows the procedures (RecommendationLedger.Touching).
internal sealed class LawChain(
    AppDb db, Benchmark benchmark, RecommendationLedger recommendations, ProvisionAddresses addresses, CountryRegister countries, TimeProvider time) : IChainSource
{
    public async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer)) return null;
        switch (link.Kind)
        {
            case ChainKind.Criterion:
                return benchmark.Find(link.Id) is { } criterion ? Stop(criterion) : null;
            case ChainKind.Provision:
                return await Stop(link.Id, link.Date ?? await Today(cancel), cancel);
            case ChainKind.Proposal:
                return await recommendations.Find(viewer, link.Id, cancel) is { } card ? Stop(card) : null;
            default:
                return null;
        }
    }

    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer) || await countries.Find(cancel) is not { } country) return [];
        return link.Kind switch
        {
            ChainKind.Criterion => [.. await Quoted(link.Id, country.Code, link.Date ?? await Today(cancel), cancel),
                .. (await recommendations.List(viewer, country.Code, link.Id, cancel)).Select(Stop)],
            ChainKind.Provision => await Quoting(link.Id, country.Code, cancel),
            ChainKind.Proposal => await recommendations.Find(viewer, link.Id, cancel) is { } card && benchmark.Find(card.Criterion) is { } criterion ? [Stop(criterion)] : [],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<ChainStop>> Quoted(string criterion, string country, DateOnly date, CancellationToken cancel)
    {
        var handles = await (
            from verdict in db.Set<Verdict>()
            join quote in db.Set<VerdictQuote>() on verdict.Id equals quote.VerdictId
            join provision in db.Set<Provision>() on quote.ProvisionId equals provision.Id
            where verdict.Criterion == criterion && verdict.Country == country && !verdict.Superseded
            orderby quote.Ordinal
            select provision.Handle).ToListAsync(cancel);
        var stops = new List<ChainStop>();
        foreach (var handle in handles.Distinct())
            if (await Stop(handle, date, cancel) is { } stop) stops.Add(stop);
        return stops;
    }

    private async Task<IReadOnlyList<ChainStop>> Quoting(string provisionHandle, string country, CancellationToken cancel)
    {
        var ids = await (
            from provision in db.Set<Provision>()
            join quote in db.Set<VerdictQuote>() on provision.Id equals quote.ProvisionId
            join verdict in db.Set<Verdict>() on quote.VerdictId equals verdict.Id
            where provision.Handle == provisionHandle && verdict.Country == country && !verdict.Superseded
            select verdict.Criterion).Distinct().ToListAsync(cancel);
        return [.. benchmark.Criteria.Where(criterion => ids.Contains(criterion.Id)).Select(Stop)];
    }

    // A provision that is gone today is shown as it stood last.
    private async Task<ChainStop?> Stop(string handle, DateOnly date, CancellationToken cancel)
    {
        var address = await addresses.Locate(handle, date, cancel);
        if (address is null)
        {
            var last = await (
                from provision in db.Set<Provision>()
                join entry in db.Set<VersionEntry>() on provision.Id equals entry.ProvisionId
                join version in db.Set<ActVersion>() on entry.VersionId equals version.Id
                where provision.Handle == handle
                orderby version.InForce descending
                select (DateOnly?)version.InForce).FirstOrDefaultAsync(cancel);
            if (last is null || await addresses.Locate(handle, last.Value, cancel) is not { } gone) return null;
            address = gone;
        }
        return new ChainStop(new ChainLink(ChainKind.Provision, handle, date), address.Label, null, $"/law/provisions/{handle}");
    }

    private static ChainStop Stop(Criterion criterion) => new(
        new ChainLink(ChainKind.Criterion, criterion.Id), criterion.Id, criterion.Statement, $"/law/criteria/{criterion.Id}", "en");

    private static ChainStop Stop(RecommendationCard card) => new(
        new ChainLink(ChainKind.Proposal, card.Handle), card.Label, card.Practice is { } practice ? $"{card.Text} ({practice.Country}: {practice.Measure})" : card.Text, $"/law/recommendations/{card.Handle}");

    private async Task<DateOnly> Today(CancellationToken cancel)
    {
        var country = await countries.Find(cancel);
        var now = time.UtcNow();
        return country?.Calendar.LocalDate(now) ?? DateOnly.FromDateTime(now);
    }
}
