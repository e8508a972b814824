using Throughline.Statistics.Figures;

namespace Throughline.Statistics.Projections;

/// <summary>
/// What next year could look like: plain arithmetic on the last years and on assumptions that the reader sets. It is called a projection everywhere and never released as a figure.
/// </summary>
/// <param name="LastYear">The year it starts from.</param>
/// <param name="LastDetected">Persons detected in it.</param>
/// <param name="Changes">Change from year to year over the last three steps, the oldest first.</param>
/// <param name="Input">The assumptions.</param>
/// <param name="Low">The smallest of the last changes.</param>
/// <param name="Likely">Their mean.</param>
/// <param name="High">The greatest.</param>
public sealed record Projection(int LastYear, int LastDetected, IReadOnlyList<int> Changes, ProjectionInput Input, ProjectionColumn Low, ProjectionColumn Likely, ProjectionColumn High)
{
    /// <summary>Calculates; null when fewer than two years in a row are open.</summary>
    public static Projection? From(IReadOnlyList<YearPoint> series, ProjectionInput input)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(input);
        input = input.Cut();
        var open = series.Reverse().TakeWhile(point => point.Detected is not null).Take(4).Reverse().ToList();
        if (open.Count < 2) return null;
        var changes = open.Zip(open.Skip(1), (before, after) => after.Detected!.Value - before.Detected!.Value).ToList();
        var last = open[^1].Detected!.Value;
        var mean = (int)Math.Round(changes.Average(), MidpointRounding.AwayFromZero);
        return new Projection(open[^1].Year, last, changes, input, Column(last, changes.Min(), input), Column(last, mean, input), Column(last, changes.Max(), input));
    }

    private static ProjectionColumn Column(int last, int growth, ProjectionInput input)
    {
        var detected = Math.Max(0, last + growth);
        var men = Share(detected, input.MenPercent);
        var without = Share(men, input.UnfundedPercent);
        var reached = Math.Min(without, input.Places * 365 / input.Stay);
        return new ProjectionColumn(growth, detected, men, without, Share(without, input.LostPercent), reached, Share(without - reached, input.LostPercent));
    }

    private static int Share(int of, int percent) => (int)Math.Round(of * percent / 100m, MidpointRounding.AwayFromZero);
}
