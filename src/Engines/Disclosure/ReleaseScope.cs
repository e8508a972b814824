namespace Throughline.Disclosure;

/// <summary>
/// Who is counted in a release: everybody first counted in a period who meets every condition. A condition is a word as <c>identified</c>, or a key and a value as <c>region:Norrin</c>;
/// two values of one key shut each other out.
/// </summary>
public sealed class ReleaseScope
{
    private readonly HashSet<string> _conditions;

    /// <summary>Names the persons.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, not before the first.</param>
    /// <param name="conditions">Conditions; none for everybody of the period.</param>
    public ReleaseScope(DateOnly from, DateOnly to, params IEnumerable<string> conditions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (From, To, _conditions) = (from, to, new HashSet<string>(conditions, StringComparer.Ordinal));
    }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly To { get; }

    /// <summary>Conditions, in alphabetical order.</summary>
    public IReadOnlyList<string> Conditions => [.. _conditions.Order(StringComparer.Ordinal)];

    /// <summary>True when everybody counted here is counted in <paramref name="other"/> too.</summary>
    public bool IsWithin(ReleaseScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From >= other.From && To <= other.To && other._conditions.IsSubsetOf(_conditions);
    }

    /// <summary>True when nobody can be counted in both.</summary>
    public bool IsApartFrom(ReleaseScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (From > other.To || To < other.From) return true;
        return _conditions.Any(mine => mine.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
            && other._conditions.Any(theirs => theirs != mine && theirs.StartsWith(mine[..(colon + 1)], StringComparison.Ordinal)));
    }
}
