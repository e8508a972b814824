namespace Throughline.Funding.Forecasts;

/// <summary>
/// When money ends at the present rate. The rate is what was spent in the thirteen whole weeks before this one, over their 91 days; it says nothing of what will be
/// needed, only how long the rest lasts if nothing changes.
/// </summary>
/// <param name="Deliveries">Deliveries the rate rests on.</param>
/// <param name="Spent">What they cost, minor units.</param>
/// <param name="Left">What is left, minor units.</param>
/// <param name="Ends">Day on which the rest is used up or may no longer be used, whichever is first.</param>
/// <param name="RunsOut">True when the rest is used up before its last day.</param>
public sealed record Pace(int Deliveries, long Spent, long Left, DateOnly Ends, bool RunsOut)
{
    /// <summary>Days the rate is taken over.</summary>
    public const int Days = 91;

    /// <summary>Works it out. <paramref name="until"/> is the last day on which the money may be used. Throws <see cref="ArgumentOutOfRangeException"/> for negative amounts.</summary>
    public static Pace Of(DateOnly today, DateOnly until, long left, long spent, int deliveries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(left);
        ArgumentOutOfRangeException.ThrowIfNegative(spent);
        if (left == 0) return new Pace(deliveries, spent, left, today < until ? today : until, today < until);
        if (spent == 0) return new Pace(deliveries, spent, left, until, false);
        var days = left / (spent / (decimal)Days);
        var runsOut = days < until.DayNumber - today.DayNumber;
        return new Pace(deliveries, spent, left, runsOut ? today.AddDays((int)days) : until, runsOut);
    }
}
