using Throughline.Cases.Facts;

namespace Throughline.Statistics.Working;

/// <summary>A share: so many of so many. Both are protected together, so that neither the part nor the rest tells a small group.</summary>
/// <param name="Part">Those counted.</param>
/// <param name="Of">Of how many: those for whom it is recorded.</param>
public sealed record ShareFigure(ProtectedCount Part, ProtectedCount Of)
{
    /// <summary>The share in whole per cent; null when protected or of nobody.</summary>
    public int? Percent => Part.Value is { } part && Of.Value is > 0 and var of ? (int)Math.Round(100.0 * part / of, MidpointRounding.AwayFromZero) : null;
}
