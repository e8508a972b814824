namespace Throughline.Sop;

/// <summary>Working hours of a week that begins on Monday at 0.</summary>
/// <param name="From">Hour of the day work begins, 0 to 23.</param>
/// <param name="To">Hour it ends, at most 24.</param>
/// <param name="Days">Monday is 0.</param>
public sealed record WorkingWeek(int From, int To, IReadOnlyList<int> Days)
{
    private readonly double[] _ahead = Ahead(From, To, Days);

    /// <summary>Working hours of a week.</summary>
    public double Hours => _ahead[^1];

    /// <summary>Working hours from the start of the simulation to an hour.</summary>
    public double Worked(double hour)
    {
        var week = Math.Floor(hour / 168);
        var inWeek = hour - week * 168;
        var whole = Math.Min((int)inWeek, 167);
        return week * Hours + _ahead[whole] + (_ahead[whole + 1] - _ahead[whole]) * (inWeek - whole);
    }

    /// <summary>The hour at which so many working hours have passed; at the end of a working day rather than the start of the next.</summary>
    public double HourOf(double worked)
    {
        var week = Math.Floor(worked / Hours);
        var rest = worked - week * Hours;
        if (rest <= 0 && week > 0)
        {
            week--;
            rest = Hours;
        }
        var low = 0;
        while (low < 167 && _ahead[low + 1] < rest)
        {
            low++;
        }
        var open = _ahead[low + 1] - _ahead[low];
        return week * 168 + low + (open > 0 ? (rest - _ahead[low]) / open : 0);
    }

    /// <summary>The first working moment at or after an hour.</summary>
    public double NextOpen(double hour)
    {
        for (var i = 0; i <= 168; i++)
        {
            var at = i == 0 ? hour : Math.Floor(hour) + i;
            var inWeek = (int)Math.Floor(at % 168);
            if (_ahead[inWeek + 1] > _ahead[inWeek])
            {
                return at;
            }
        }
        return hour;
    }

    private static double[] Ahead(int from, int to, IReadOnlyList<int> days)
    {
        var ahead = new double[169];
        for (var hour = 0; hour < 168; hour++)
        {
            ahead[hour + 1] = ahead[hour] + (days.Contains(hour / 24) && hour % 24 >= from && hour % 24 < to ? 1 : 0);
        }
        return ahead;
    }
}
