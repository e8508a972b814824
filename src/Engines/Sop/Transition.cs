namespace Throughline.Sop;

/// <summary>A way from one step to the next.</summary>
/// <param name="To">Id of the next step.</param>
/// <param name="When">The condition as written, <c>otherwise</c>, or null when the way is always open.</param>
public sealed record Transition(string To, string? When)
{
    /// <summary>The parsed condition; null when <see cref="When"/> is null or <c>otherwise</c>.</summary>
    public Condition? Condition { get; init; }

    /// <summary>True when the way is taken exactly if no other conditional way of the step is.</summary>
    public bool Otherwise { get; init; }

    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
