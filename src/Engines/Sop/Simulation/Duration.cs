namespace Throughline.Sop;

/// <summary>How long something takes, as a distribution in hours.</summary>
/// <param name="Kind">The family.</param>
/// <param name="A">Mean (exponential, Erlang), median (lognormal), value (fixed) or least value (uniform, triangular).</param>
/// <param name="B">Phases (Erlang), sigma of the logarithm (lognormal), greatest value (uniform) or likeliest (triangular); else 0.</param>
/// <param name="C">Greatest value (triangular); else 0.</param>
public sealed record Duration(DurationKind Kind, double A, double B = 0, double C = 0)
{
    /// <summary>No time at all.</summary>
    public static Duration None { get; } = new(DurationKind.Fixed, 0);

    /// <summary>The mean in hours.</summary>
    public double Mean => Kind switch
    {
        DurationKind.Uniform => (A + B) / 2,
        DurationKind.Triangular => (A + B + C) / 3,
        DurationKind.Lognormal => A * Math.Exp(B * B / 2),
        _ => A,
    };
}

/// <summary>Families of distributions.</summary>
public enum DurationKind
{
    /// <summary>Always the same.</summary>
    Fixed,

    /// <summary>Without memory.</summary>
    Exponential,

    /// <summary>A sum of equal exponential phases.</summary>
    Erlang,

    /// <summary>Its logarithm is normal.</summary>
    Lognormal,

    /// <summary>Any value between two, equally likely.</summary>
    Uniform,

    /// <summary>Between two values, one likeliest.</summary>
    Triangular,
}
