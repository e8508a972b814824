using Throughline.Funding.Reports;

namespace Throughline.Funding.Forecasts;

/// <summary>Whether one allocation can carry a cost.</summary>
/// <param name="Allocation">The allocation.</param>
/// <param name="Amount">What it would have to carry: the whole cost, in minor units.</param>
/// <param name="InTime">Its source pays on all of the days.</param>
/// <param name="SameCurrency">It is kept in the currency of the tariff.</param>
public sealed record PlacesRoom(AllocationCard Allocation, long Amount, bool InTime, bool SameCurrency)
{
    /// <summary>True when nothing stands in the way.</summary>
    public bool Fits => InTime && SameCurrency && Missing == 0;

    /// <summary>What is missing in it, minor units; 0 when it has room.</summary>
    public long Missing => Math.Max(0, Amount - Allocation.Room);
}
