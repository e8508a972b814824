using System.Globalization;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;
using Throughline.Platform.Installation;
using Throughline.Platform.Data;
using Throughline.Procedures;
using Throughline.Statistics.Figures;
using Throughline.Statistics.Releases;

namespace Throughline.App.Chain;

/// <summary>
/// The published figure's place in the chain: it is evidence on the duty to research (TIP Protocol art. 9(2)) and on the step of monitoring and reporting of the procedure in force. It stands in the app,
/// because statistics know no procedures.
/// </summary>
public sealed class FigureChain(ReleaseLedger ledger, ProcedureShelf shelf, CountryRegister countries, TimeProvider time) : IChainSource
{
    private const string Id = "figure/" + FigureIds.Detected;
    private const string Criterion = "TIP-09-2";
    private const string Step = "/S20";

    public async Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link is not { Kind: ChainKind.Evidence, Id: Id } || await ledger.Latest(null, viewer, cancel) is not { } release) return null;
        return new ChainStop(new ChainLink(ChainKind.Evidence, Id), string.Create(CultureInfo.InvariantCulture, $"SDG 16.2.2, {release.Content.Year}"),
            release.Content.Point.DetectedTenths is { } tenths ? string.Create(CultureInfo.InvariantCulture, $"{tenths / 10m:0.0} detected per 100,000") : null, "/evidence/figures/sdg-16-2-2", "en");
    }

    public async Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(link);
        var here = new ChainLink(ChainKind.Evidence, Id);
        var ties = link.Kind switch
        {
            ChainKind.Criterion => link.Id == Criterion,
            ChainKind.ProcedureStep => link.Id.EndsWith(Step, StringComparison.Ordinal),
            _ => false,
        };
        if (ties) return await Find(here, viewer, cancel) is { } figure ? [figure] : [];
        if (link is not { Kind: ChainKind.Evidence, Id: Id } || await Find(here, viewer, cancel) is null) return [];
        var stops = new List<ChainStop> { new(new ChainLink(ChainKind.Criterion, Criterion), Criterion, null, null) };
        var today = (await countries.Get(cancel)).Calendar.LocalDate(time.UtcNow());
        stops.AddRange((await shelf.All(viewer, cancel)).Where(card => card.HoldsOn(today)).Select(card => new ChainStop(new ChainLink(ChainKind.ProcedureStep, card.Handle + Step), "S20", null, null)));
        return stops;
    }
}
