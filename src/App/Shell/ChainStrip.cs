using Throughline.Platform.Chain;

namespace Throughline.App.Shell;

/// <summary>
/// The strip under the masthead: six stops, each naming its actual neighbour. A page says where it hangs and what stands beside it; a stop
/// that it leaves out leads to the stop's own list.
/// </summary>
public sealed class ChainStrip(ChainKind here)
{
    private readonly Dictionary<ChainKind, (string Label, string? Url)> _stops = [];

    /// <summary>Where the page hangs.</summary>
    public ChainKind Here { get; } = here;

    /// <summary>True on question pages: previous, this and next only.</summary>
    public bool Mini { get; private init; }

    /// <summary>A strip of three stops, for question pages.</summary>
    public static ChainStrip Narrow(ChainKind here) => new(here) { Mini = true };

    /// <summary>Names a stop. <paramref name="url"/> null: a text without link, for what the reader may not open or what is not there.</summary>
    public ChainStrip With(ChainKind kind, string label, string? url)
    {
        _stops[kind] = (label, url);
        return this;
    }

    /// <summary>The stop as the page named it, or null.</summary>
    public (string Label, string? Url)? Stop(ChainKind kind) => _stops.TryGetValue(kind, out var stop) ? stop : null;
}
