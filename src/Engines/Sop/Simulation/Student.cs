namespace Throughline.Sop;

/// <summary>Intervals for means over replications.</summary>
internal static class Student
{
    /// <summary>Mean and half the width of the 95 % interval; the width is 0 for one replication, of which nothing is known.</summary>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        var count = values.Count;
        if (count == 0)
        {
            return new Estimate(0, 0, 0);
        }
        var mean = values.Sum() / count;
        if (count == 1)
        {
            return new Estimate(mean, 0, 1);
        }
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }
        return new Estimate(mean, Quantile(count - 1) * Math.Sqrt(squares / (count - 1) / count), count);
    }

    // The 97.5 % point of Student's distribution: tables to 4 degrees, then the expansion of Cornish and Fisher, good to 0.001.
    internal static double Quantile(int degrees)
    {
        double[] few = [12.7062, 4.3027, 3.1824, 2.7764];
        if (degrees <= few.Length)
        {
            return few[degrees - 1];
        }
        const double Z = 1.959964;
        double z3 = Z * Z * Z, z5 = z3 * Z * Z, z7 = z5 * Z * Z, n = degrees;
        return Z + (z3 + Z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n) + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
    }
}
