using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Platform.Accounts;
using Throughline.Platform.Chain;

namespace Throughline.App.Chain;

/// <summary>Makes the strip under the masthead for a place in the chain: six stops, each naming its actual neighbours.</summary>
public sealed class ChainStrips(ChainWalk walk, IStringLocalizer<Texts> t)
{
    /// <summary>
    /// The strip from a place; null when there is no such place or the viewer may not see it. <paramref name="hereLabel"/> is the name of
    /// the place on its own page; null for the label of the stop.
    /// </summary>
    public async Task<ChainStrip?> At(ChainLink link, Viewer viewer, CancellationToken cancel, string? hereLabel = null)
    {
        if (await walk.From(link, viewer, cancel) is not { } view) return null;
        var strip = new ChainStrip(link.Kind);
        foreach (var ring in view.Rings)
        {
            if (ring.Kind == link.Kind) strip.With(ring.Kind, hereLabel ?? view.Here.Label, null);
            else if (ring.Closed) strip.With(ring.Kind, "", null);
            else if (ring.Stops.Count == 0) strip.With(ring.Kind, Nothing(ring.Kind, view.Here), null);
            else strip.With(ring.Kind, Named(ring.Stops), ring.Stops.Count == 1 ? ring.Stops[0].Url : Page(link));
        }
        return strip;
    }

    /// <summary>Address of the chain page of a place.</summary>
    public static string Page(ChainLink link) =>
        $"/chain?kind={link.Kind}&id={Uri.EscapeDataString(link.Id)}" + (link.Date is { } date ? $"&date={date:yyyy-MM-dd}" : "");

    /// <summary>What stands at a stop where there is nothing.</summary>
    public string Nothing(ChainKind kind, ChainStop here)
    {
        var name = ShortName(here);
        return kind switch
        {
            ChainKind.Evidence => t["No evidence on {0}", name],
            ChainKind.CaseAction => t["No count for {0}", name],
            _ => t["None touches {0}", name],
        };
    }

    private static string Named(IReadOnlyList<ChainStop> stops) => stops.Count == 1 ? stops[0].Label : $"{stops[0].Label} + {stops.Count - 1}";

    // A step is called by its number: S9. Money and figures are called by what they are.
    private static string ShortName(ChainStop stop) => stop.Link.Id.StartsWith("figure/", StringComparison.Ordinal) || stop.Link.Id.StartsWith("money/", StringComparison.Ordinal)
        ? stop.Label
        : stop.Link.Kind is ChainKind.ProcedureStep or ChainKind.CaseAction or ChainKind.Evidence
        ? stop.Link.Id[(stop.Link.Id.LastIndexOf('/') + 1)..]
        : stop.Link.Kind == ChainKind.Criterion ? stop.Link.Id : stop.Label;
}
