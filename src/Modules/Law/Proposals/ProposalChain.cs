using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.Law;

// Proposal ↔ the criteria its recommendations answer ↔ the provisions it touches. A draft that the viewer may not see is not there. Which steps it
// would touch is composed by the procedures, which know them.
internal sealed class ProposalChain(AppDb db, Benchmark benchmark, ProposalShelf shelf, ProvisionAddresses addresses, CountryRegister countries, TimeProvider time) : IChainSource
{
    public async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel) =>
        link.Kind == ChainKind.Proposal && LawRights.MayRead(viewer) && await shelf.Seen(viewer).FirstOrDefaultAsync(row => row.Handle == link.Id, cancel) is { } row ? Stop(row) : null;

    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (!LawRights.MayRead(viewer) || await countries.Find(cancel) is not { } country) return [];
        return link.Kind switch
        {
            ChainKind.Proposal => await Of(link, viewer, cancel),
            ChainKind.Criterion => Stops(await On(viewer, country.Code).Where(row => db.Set<ProposalRecommendation>().Any(tie => tie.ProposalId == row.Id
                && db.Set<Recommendation>().Any(other => other.Id == tie.RecommendationId && other.Criterion == link.Id))).OrderBy(row => row.Number).ToListAsync(cancel)),
            ChainKind.Provision => Stops(await On(viewer, country.Code).Where(row => db.Set<ProposalUnit>().Any(unit => unit.ProposalId == row.Id && unit.Draft == row.Draft
                && db.Set<Provision>().Any(provision => provision.Id == unit.ProvisionId && provision.Handle == link.Id))).OrderBy(row => row.Number).ToListAsync(cancel)),
            _ => [],
        };
    }

    private IQueryable<Proposal> On(Viewer viewer, string country) => shelf.Seen(viewer).Where(row => row.Country == country && row.State != ProposalState.Rejected);

    private async Task<IReadOnlyList<ChainStop>> Of(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        if (await shelf.Seen(viewer).FirstOrDefaultAsync(row => row.Handle == link.Id, cancel) is not { } proposal) return [];
        var stops = (await shelf.Recommended(proposal.Id, cancel)).Select(card => benchmark.Find(card.Criterion)).OfType<Criterion>().Distinct()
            .Select(criterion => new ChainStop(new ChainLink(ChainKind.Criterion, criterion.Id), criterion.Id, criterion.Statement, $"/law/criteria/{criterion.Id}", "en")).ToList();
        var country = await countries.Find(cancel);
        var now = time.UtcNow();
        var today = link.Date ?? country?.Calendar.LocalDate(now) ?? DateOnly.FromDateTime(now);
        var handles = (await shelf.Units(proposal.Id, proposal.Draft, cancel)).Select(unit => unit.ProvisionHandle).OfType<string>().Distinct();
        foreach (var handle in handles)
            if (await addresses.Locate(handle, today, cancel) is { } address)
                stops.Add(new ChainStop(new ChainLink(ChainKind.Provision, handle), address.Label, null, $"/law/provisions/{handle}"));
        return stops;
    }

    private static IReadOnlyList<ChainStop> Stops(IEnumerable<Proposal> rows) => [.. rows.Select(Stop)];

    private static ChainStop Stop(Proposal row) => new(
        new ChainLink(ChainKind.Proposal, row.Handle), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"P-{row.Number:00}, draft {row.Draft}"), row.Title, $"/law/proposals/{row.Handle}");
}
