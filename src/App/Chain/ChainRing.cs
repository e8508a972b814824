using Throughline.Platform.Chain;

namespace Throughline.App.Chain;

/// <summary>One of the six stops, as seen from the place one stands at.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Closed">True when the viewer may not read stops of this kind: nothing was looked up.</param>
/// <param name="Stops">What stands there; the place itself for its own kind.</param>
public sealed record ChainRing(ChainKind Kind, bool Closed, IReadOnlyList<ChainStop> Stops);
