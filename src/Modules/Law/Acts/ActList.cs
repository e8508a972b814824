namespace Throughline.Law;

/// <summary>One page of the acts on the shelf.</summary>
/// <param name="Acts">By country, then short title; at most <see cref="PageSize"/>.</param>
/// <param name="Total">How many there are in all under the filter.</param>
/// <param name="Countries">Every jurisdiction that has an act.</param>
public sealed record ActList(IReadOnlyList<ActCard> Acts, int Total, IReadOnlyList<string> Countries)
{
    /// <summary>Acts on a page.</summary>
    public const int PageSize = 50;
}
