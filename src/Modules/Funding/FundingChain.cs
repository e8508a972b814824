using Microsoft.EntityFrameworkCore;
using Throughline.Funding.Claims;
using Throughline.Funding.Contracts;
using Throughline.Funding.Sources;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Platform.Data;

namespace Throughline.Funding;

// Contract (evidence money/HANDLE) ↔ the steps its deliveries carried out ↔ the provision its source rests on ↔ the recommendation it carries out. Units only.
internal sealed class FundingChain(AppDb db) : IChainSource
{
    private const string Prefix = "money/";

    public async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayRead(viewer) || HandleOf(link) is not { } handle) return null;
        return await db.Set<ContractRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is { } contract ? Stop(contract) : null;
    }

    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!MayRead(viewer)) return [];
        if (HandleOf(link) is { } handle) return await Of(handle, cancel);
        var contracts = link.Kind switch
        {
            ChainKind.ProcedureStep or ChainKind.CaseAction => Contracts(await db.Set<BookingRow>().Where(row => row.Step == link.Id && !row.Undone).Select(row => row.ContractId).Distinct().ToListAsync(cancel)),
            ChainKind.Provision => from contract in db.Set<ContractRow>() join part in db.Set<AllocationRow>() on contract.AllocationId equals part.Id join source in db.Set<SourceRow>() on part.SourceId equals source.Id where source.Provision == link.Id select contract,
            ChainKind.Proposal => db.Set<ContractRow>().Where(row => row.Recommendation == link.Id),
            _ => null,
        };
        return contracts is null ? [] : [.. (await contracts.AsNoTracking().ToListAsync(cancel)).OrderByDescending(row => row.Until).ThenBy(row => row.Number, StringComparer.Ordinal).Select(Stop)];
    }

    private async Task<IReadOnlyList<ChainStop>> Of(string handle, CancellationToken cancel)
    {
        if (await db.Set<ContractRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Handle == handle, cancel) is not { } contract) return [];
        var stops = new List<ChainStop>();
        foreach (var step in await db.Set<BookingRow>().Where(row => row.ContractId == contract.Id && !row.Undone && row.Step != null).Select(row => row.Step!).Distinct().OrderBy(step => step).ToListAsync(cancel))
        {
            stops.Add(Other(ChainKind.ProcedureStep, step));
            stops.Add(Other(ChainKind.CaseAction, step));
        }
        var provision = await (from part in db.Set<AllocationRow>() join source in db.Set<SourceRow>() on part.SourceId equals source.Id where part.Id == contract.AllocationId select source.Provision).FirstOrDefaultAsync(cancel);
        if (provision is not null) stops.Add(Other(ChainKind.Provision, provision));
        if (contract.Recommendation is { } proposal) stops.Add(Other(ChainKind.Proposal, proposal));
        return stops;
    }

    private IQueryable<ContractRow> Contracts(List<Guid> ids) => db.Set<ContractRow>().Where(row => ids.Contains(row.Id));

    private static bool MayRead(Viewer viewer) => viewer.May(ActionKind.Open, Section.Money);

    private static string? HandleOf(ChainLink link) => link.Kind == ChainKind.Evidence && link.Id.StartsWith(Prefix, StringComparison.Ordinal) ? link.Id[Prefix.Length..] : null;

    private static ChainStop Stop(ContractRow contract) => new(new ChainLink(ChainKind.Evidence, Prefix + contract.Handle), contract.Number, null, "/evidence/money/contracts/" + contract.Handle, "en");

    // The module that holds the stop names it; here it is only pointed at.
    private static ChainStop Other(ChainKind kind, string id) => new(new ChainLink(kind, id), id, null, null);
}
