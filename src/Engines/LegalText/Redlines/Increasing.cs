namespace Throughline.LegalText;

/// <summary>What keeps its order when a list is rearranged.</summary>
internal static class Increasing
{
    /// <summary>Indices of a longest strictly increasing subsequence, ascending; O(n log n).</summary>
    public static List<int> Longest(int[] values)
    {
        var tails = new List<int>();
        var before = new int[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = values[tails[middle]] < values[i] ? (middle + 1, high) : (low, middle);
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }
        var kept = new List<int>(tails.Count);
        for (var at = tails.Count == 0 ? -1 : tails[^1]; at >= 0; at = before[at])
        {
            kept.Add(at);
        }
        kept.Reverse();
        return kept;
    }
}
