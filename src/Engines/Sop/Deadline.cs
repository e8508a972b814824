namespace Throughline.Sop;

/// <summary>By when a step is done, or why it has no limit.</summary>
/// <param name="Amount">0 means at once; 0 too when <paramref name="NoneBecause"/> is given. Never negative.</param>
/// <param name="Unit">What <paramref name="Amount"/> counts.</param>
/// <param name="From">The step or the declared event the time counts from; empty when there is no limit.</param>
/// <param name="NoneBecause">The stated reason for having no limit; null when there is one.</param>
public sealed record Deadline(int Amount, DeadlineUnit Unit, string From, string? NoneBecause)
{
    /// <summary>The deadline applies only while this holds; null when it always does.</summary>
    public Condition? When { get; init; }

    /// <summary>Id of the parameter the amount was taken from; null when the procedure fixes it.</summary>
    public string? Parameter { get; init; }

    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
