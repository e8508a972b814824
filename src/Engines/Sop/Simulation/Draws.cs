namespace Throughline.Sop;

/// <summary>
/// Chance by counting: each draw is a mix of what it is for, so that the same person meets the same fate in two scenarios and the order of
/// events changes nothing.
/// </summary>
internal static class Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    public static ulong Key(ulong of, ulong what) => unchecked(Mix(of + (what + 1) * Golden));

    /// <summary>A number above 0 and below 1.</summary>
    public static double Share(ulong key) => ((Mix(key) >> 11) + 0.5) * (1.0 / (1UL << 53));

    public static double Sample(Duration of, ulong key) => of.Kind switch
    {
        DurationKind.Fixed => of.A,
        DurationKind.Exponential => -of.A * Math.Log(Share(key)),
        DurationKind.Uniform => of.A + (of.B - of.A) * Share(key),
        DurationKind.Lognormal => of.A * Math.Exp(of.B * Normal(key)),
        DurationKind.Triangular => Triangular(of, Share(key)),
        _ => Erlang(of, key),
    };

    private static double Erlang(Duration of, ulong key)
    {
        var product = 1.0;
        for (var phase = 0; phase < (int)of.B; phase++)
        {
            product *= Share(Key(key, (ulong)phase));
        }
        return -of.A / of.B * Math.Log(product);
    }

    private static double Triangular(Duration of, double u)
    {
        var (least, mode, most) = (of.A, of.B, of.C);
        var turn = (mode - least) / (most - least);
        return u < turn ? least + Math.Sqrt(u * (most - least) * (mode - least)) : most - Math.Sqrt((1 - u) * (most - least) * (most - mode));
    }

    private static double Normal(ulong key) => Math.Sqrt(-2 * Math.Log(Share(key))) * Math.Cos(2 * Math.PI * Share(Key(key, 77)));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
