namespace Throughline.Funding.Forecasts;

/// <summary>One month of a forecast.</summary>
/// <param name="Month">First day.</param>
/// <param name="Given">Units given already.</param>
/// <param name="Running">Units to come that contracts running today pay for.</param>
/// <param name="Next">Units to come that contracts beginning later pay for.</param>
/// <param name="Without">Units to come that nothing pays for.</param>
public sealed record GapMonth(DateOnly Month, int Given, int Running, int Next, int Without)
{
    /// <summary>All units of the month.</summary>
    public int Total => Given + Running + Next + Without;
}
