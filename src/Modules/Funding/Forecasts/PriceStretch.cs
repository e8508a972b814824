namespace Throughline.Funding.Forecasts;

/// <summary>A stretch of days with one price.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Units">Units in it.</param>
/// <param name="Price">Price of one, minor units.</param>
/// <param name="Basis">Act or order the price rests on.</param>
public sealed record PriceStretch(DateOnly From, DateOnly Until, long Units, long Price, string Basis)
{
    /// <summary>Units times price.</summary>
    public long Amount => Units * Price;

    /// <summary>Number of days.</summary>
    public int Days => Until.DayNumber - From.DayNumber + 1;
}
