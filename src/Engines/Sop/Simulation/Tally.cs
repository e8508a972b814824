namespace Throughline.Sop;

/// <summary>Waits of one replication: count, sum, and how they spread in sixteen classes to each doubling.</summary>
internal sealed class Tally
{
    private const int Classes = 16 * 40;
    private readonly int[] _classes = new int[Classes];

    public long Count { get; private set; }

    public double Sum { get; private set; }

    public long Within { get; private set; }

    public void Add(double wait, double bound)
    {
        Count++;
        Sum += wait;
        if (wait <= bound)
        {
            Within++;
        }
        _classes[ClassOf(wait)]++;
    }

    public double Mean => Count == 0 ? 0 : Sum / Count;

    public void Into(long[] classes)
    {
        for (var i = 0; i < Classes; i++)
        {
            classes[i] += _classes[i];
        }
    }

    public static long[] Empty() => new long[Classes];

    /// <summary>The wait that a share of all do not exceed, to within a sixteenth of an octave.</summary>
    public static double Quantile(long[] classes, double share)
    {
        var all = classes.Sum();
        var until = share * all;
        long seen = 0;
        for (var i = 0; i < Classes && all > 0; i++)
        {
            seen += classes[i];
            if (seen >= until)
            {
                return i == 0 ? 0 : Math.ScaleB(1 + (i % 16 + 1) / 16.0, i / 16 - 12);
            }
        }
        return 0;
    }

    // Exponent and the first four bits of the mantissa; waits under about a second are no wait.
    private static int ClassOf(double wait)
    {
        var bits = BitConverter.DoubleToInt64Bits(wait);
        var octave = (int)(bits >> 52) - 1023 + 12;
        return octave < 0 || wait <= 0 ? 0 : Math.Min(Classes - 1, Math.Max(1, octave * 16 + (int)((bits >> 48) & 15)));
    }
}
