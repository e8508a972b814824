using Throughline.Platform.Accounts;

namespace Throughline.Platform.Chain;

/// <summary>
/// A module's part of the chain. A source decides access itself: what the viewer may not see is left out, the same way as
/// what does not exist.
/// </summary>
public interface IChainSource
{
    /// <summary>The stop itself, or null when this module does not hold it or the viewer may not see it.</summary>
    Task<ChainStop?> Find(ChainLink link, Viewer viewer, CancellationToken cancel);

    /// <summary>Direct neighbours of <paramref name="link"/> that this module knows, in both directions; empty when none.</summary>
    Task<IReadOnlyList<ChainStop>> Neighbours(ChainLink link, Viewer viewer, CancellationToken cancel);
}
