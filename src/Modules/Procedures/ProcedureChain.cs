using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.Procedures;

// The steps of the chain, what they rest on and which recommendations touch them. From the law to the step only versions that hold on the
// day asked are named; drafts are no part of the chain.
internal sealed class ProcedureChain(
    AppDb db, ProcedureShelf shelf, BasisTexts texts, RecommendationLedger recommendations, ProposalShelf proposals, CountryRegister countries, TimeProvider time) : IChainSource
{
    public async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Kind == ChainKind.ProcedureStep && await Step(link.Id, viewer, cancel) is { } step ? Stop(step, link.Date) : null;
    }

    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.May(ActionKind.List, Section.Procedures)) return [];
        return link.Kind switch
        {
            ChainKind.ProcedureStep => await Step(link.Id, viewer, cancel) is { } step
                ? [.. await Grounds(step, link.Date, cancel), .. await Recommended(step, viewer, cancel)] : [],
            ChainKind.CaseAction => await Step(link.Id, viewer, cancel) is { } step ? [Stop(step, link.Date)] : [],
            ChainKind.Criterion => await Resting(link, rows => Task.FromResult(rows.Where(row => row.CriterionId == link.Id)), viewer, cancel),
            ChainKind.Provision => await Resting(link, rows => Citing(rows, link.Id, cancel), viewer, cancel),
            ChainKind.Proposal => await Touched(link, viewer, cancel),
            _ => [],
        };
    }

    private async Task<StepCard?> Step(string chainId, Viewer viewer, CancellationToken cancel) =>
        StepAddress.Read(chainId) is var (handle, stepId) && await shelf.Step(handle, stepId, viewer, cancel) is { Procedure.IsDraft: false } step ? step : null;

    private async Task<IReadOnlyList<ChainStop>> Grounds(StepCard step, DateOnly? date, CancellationToken cancel)
    {
        var stops = new List<ChainStop>();
        foreach (var basis in step.Basis)
        {
            if (basis is { Kind: BasisKind.Provision, ActKey: { } act, EId: { } eId, Date: { } day } && await texts.Cited(act, eId, day, cancel) is { } provision)
                stops.Add(new ChainStop(new ChainLink(ChainKind.Provision, provision.Handle, date), basis.Label, null, null));
            else if (basis.CriterionId is { } criterion)
                stops.Add(new ChainStop(new ChainLink(ChainKind.Criterion, criterion, date), criterion, null, null));
        }
        return [.. stops.DistinctBy(stop => stop.Link)];
    }

    private async Task<IReadOnlyList<ChainStop>> Recommended(StepCard step, Viewer viewer, CancellationToken cancel) =>
        await countries.Find(cancel) is { } country
            ? [.. (await proposals.Touching(viewer, country.Code, step.Id, cancel)).Select(card => new ChainStop(new ChainLink(ChainKind.Proposal, card.Handle), card.Label, card.Title, null)),
                .. (await recommendations.Touching(viewer, country.Code, step.Id, cancel)).Select(card => new ChainStop(new ChainLink(ChainKind.Proposal, card.Handle), card.Label, card.Text, null))]
            : [];

    private async Task<IReadOnlyList<ChainStop>> Touched(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        // A proposal touches what its recommendations touch.
        var card = await recommendations.Find(viewer, link.Id, cancel);
        if (card is not null && (await countries.Find(cancel))?.Code != card.Country) return [];
        var touched = card?.Steps ?? await proposals.Steps(viewer, link.Id, cancel);
        if (touched.Count == 0) return [];
        var stops = new List<ChainStop>();
        foreach (var held in await Held(link, viewer, cancel)) stops.AddRange(await Steps(held, touched, link.Date, viewer, cancel));
        return stops;
    }

    private async Task<IReadOnlyList<ChainStop>> Resting(ChainLink link, Func<IEnumerable<BasisRow>, Task<IEnumerable<BasisRow>>> fitting, Viewer viewer, CancellationToken cancel)
    {
        var stops = new List<ChainStop>();
        foreach (var held in await Held(link, viewer, cancel))
        {
            var rows = await db.Set<BasisRow>().AsNoTracking()
                .Where(row => db.Set<ProcedureRow>().Any(version => version.Id == row.ProcedureId && version.Handle == held.Handle)).ToListAsync(cancel);
            var steps = (await fitting(rows)).Select(row => row.StepId).ToHashSet(StringComparer.Ordinal);
            stops.AddRange(await Steps(held, steps, link.Date, viewer, cancel));
        }
        return stops;
    }

    // An address means a provision only on a day: the provision is located on each day that is cited, and what looks right is asked again.
    private async Task<IEnumerable<BasisRow>> Citing(IEnumerable<BasisRow> rows, string provision, CancellationToken cancel)
    {
        var citing = new List<BasisRow>();
        foreach (var day in rows.Where(row => row.Kind == BasisKind.Provision).GroupBy(row => row.Date!.Value))
        {
            if (await texts.Located(provision, day.Key, null, cancel) is not { } there) continue;
            foreach (var row in day.Where(row => row.EId == there.EId || there.EId.EndsWith("__" + row.EId, StringComparison.Ordinal)))
                if ((await texts.Cited(row.ActKey!, row.EId!, day.Key, cancel))?.Handle == provision) citing.Add(row);
        }
        return citing;
    }

    private async Task<IReadOnlyList<ProcedureCard>> Held(ChainLink link, Viewer viewer, CancellationToken cancel) =>
        await shelf.InForce(link.Date ?? await Today(cancel), viewer, cancel);

    private async Task<IEnumerable<ChainStop>> Steps(ProcedureCard held, IReadOnlyCollection<string> ids, DateOnly? date, Viewer viewer, CancellationToken cancel) =>
        ids.Count > 0 && await shelf.Find(held.Handle, viewer, cancel) is { } sheet
            ? sheet.Steps.Where(step => ids.Contains(step.Id)).Select(step => Stop(step, date))
            : [];

    private async Task<DateOnly> Today(CancellationToken cancel) =>
        (await countries.Find(cancel))?.Calendar.LocalDate(time.UtcNow()) ?? DateOnly.FromDateTime(time.UtcNow());

    private static ChainStop Stop(StepCard step, DateOnly? date)
    {
        var (title, language) = step.Title.In(CultureInfo.CurrentUICulture.Name);
        var (procedure, _) = step.Procedure.Title.In(language);
        return new ChainStop(
            new ChainLink(ChainKind.ProcedureStep, step.ChainId, date), $"{step.Id} {title}", $"{procedure}, {step.Procedure.Label}",
            $"/procedures/{step.Procedure.Handle}/steps/{step.Id}", language);
    }
}
