using Throughline.Partners.Units;

namespace Throughline.Funding.Reports;

/// <summary>One kind of unit in a contract.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Volume">Units bought.</param>
/// <param name="Given">Units booked.</param>
/// <param name="Price">Price of one, minor units.</param>
public sealed record UnitLine(ServiceUnit Unit, int Volume, int Given, long Price)
{
    /// <summary>Worth of the units booked, minor units.</summary>
    public long Spent => Given * Price;
}
