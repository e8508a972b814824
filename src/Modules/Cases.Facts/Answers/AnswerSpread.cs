namespace Throughline.Cases.Facts;

/// <summary>How long something took: the middle value and the middle half. Hours, rounded down.</summary>
/// <param name="Lower">A quarter took this long or less.</param>
/// <param name="Median">Half took this long or less.</param>
/// <param name="Upper">Three quarters took this long or less.</param>
public sealed record AnswerSpread(int Lower, int Median, int Upper)
{
    // Null under the threshold: a spread of few values gives single ones away.
    internal static AnswerSpread? Of(IEnumerable<int> hours, int threshold)
    {
        var sorted = hours.Order().ToList();
        return sorted.Count < threshold ? null : new AnswerSpread(At(sorted, 1), At(sorted, 2), At(sorted, 3));
    }

    private static int At(List<int> sorted, int quarter) => sorted[(sorted.Count - 1) * quarter / 4];
}
