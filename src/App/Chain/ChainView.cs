using Throughline.Platform.Chain;

namespace Throughline.App.Chain;

/// <summary>The chain as it is seen from one place.</summary>
/// <param name="Here">The place.</param>
/// <param name="Rings">The six stops in walking order.</param>
public sealed record ChainView(ChainStop Here, IReadOnlyList<ChainRing> Rings)
{
    public ChainRing this[ChainKind kind] => Rings[(int)kind];
}
