namespace Throughline.Law;

/// <summary>How far two readers agree, on the criteria that both have read.</summary>
/// <param name="Read">Criteria that both have read.</param>
/// <param name="Same">Of these, criteria on which both found the same.</param>
/// <param name="Kappa">Cohen's kappa over the six values: 1 is full agreement, 0 what chance would give; null when fewer than two criteria are read or chance alone would always agree.</param>
public sealed record Agreement(int Read, int Same, double? Kappa)
{
    /// <summary>Counts the agreement of pairs of verdicts, the first reader's on the left.</summary>
    public static Agreement Of(IReadOnlyCollection<(VerdictValue First, VerdictValue Second)> pairs)
    {
        var read = pairs.Count;
        var same = pairs.Count(pair => pair.First == pair.Second);
        if (read < 2) return new Agreement(read, same, null);
        var chance = Enum.GetValues<VerdictValue>().Sum(value => (double)pairs.Count(pair => pair.First == value) * pairs.Count(pair => pair.Second == value)) / ((double)read * read);
        return new Agreement(read, same, chance >= 1 ? null : ((double)same / read - chance) / (1 - chance));
    }
}
