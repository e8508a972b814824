using Throughline.Partners.Units;

namespace Throughline.Funding.Forecasts;

/// <summary>What so many places would cost, with the arithmetic.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Currency">Currency of the tariff.</param>
/// <param name="Stretches">Stretches of days with one price, in order; their amounts add up to the cost.</param>
/// <param name="Rooms">Allocations, those that fit first, then by what is missing.</param>
public sealed record PlacesCost(PlacesQuestion Question, ServiceUnit Unit, string Currency, IReadOnlyList<PriceStretch> Stretches, IReadOnlyList<PlacesRoom> Rooms)
{
    /// <summary>The whole cost, minor units.</summary>
    public long Amount => Stretches.Sum(stretch => stretch.Amount);

    /// <summary>All units.</summary>
    public long Units => Stretches.Sum(stretch => stretch.Units);
}
