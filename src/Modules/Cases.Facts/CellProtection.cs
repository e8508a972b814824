namespace Throughline.Cases.Facts;

/// <summary>Protects the parts of one total, so that no small part is shown and none can be worked out from the others.</summary>
public static class CellProtection
{
    /// <summary>The smallest number of persons a shown count may stand for; a country may raise it.</summary>
    public const int DefaultThreshold = 11;

    /// <summary>
    /// Protects parts whose sum is (or could be) known. A part from 1 to <paramref name="threshold"/> − 1 is hidden; while exactly one part is
    /// hidden, or the hidden parts together stay under the threshold, the next smallest part above 0 is hidden as well, and a 0 only when nothing else is left.
    /// A total under the threshold hides every part. Throws <see cref="ArgumentOutOfRangeException"/> for a negative part or a threshold under 1.
    /// </summary>
    public static IReadOnlyList<ProtectedCount> Protect(IReadOnlyList<int> parts, int threshold = DefaultThreshold)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        foreach (var part in parts) ArgumentOutOfRangeException.ThrowIfNegative(part, nameof(parts));
        var total = parts.Sum();
        if (total < threshold) return [.. parts.Select(_ => ProtectedCount.Hidden)];
        var hidden = new bool[parts.Count];
        for (var i = 0; i < parts.Count; i++) hidden[i] = parts[i] > 0 && parts[i] < threshold;
        while (Revealing(parts, hidden, threshold))
        {
            var next = Enumerable.Range(0, parts.Count).Where(i => !hidden[i]).OrderBy(i => parts[i] == 0).ThenBy(i => parts[i]).First();
            hidden[next] = true;
        }
        return [.. parts.Select((part, i) => hidden[i] ? ProtectedCount.Hidden : ProtectedCount.Shown(part))];
    }

    /// <summary>One count on its own: hidden from 1 to <paramref name="threshold"/> − 1.</summary>
    public static ProtectedCount Protect(int count, int threshold = DefaultThreshold) =>
        count > 0 && count < threshold ? ProtectedCount.Hidden : ProtectedCount.Shown(count);

    private static bool Revealing(IReadOnlyList<int> parts, bool[] hidden, int threshold)
    {
        var count = hidden.Count(cell => cell);
        if (count == 0 || count == parts.Count) return false;
        return count == 1 || parts.Where((_, i) => hidden[i]).Sum() < threshold;
    }
}
