namespace Throughline.Sop;

/// <summary>What protects a person against a wrong negative decision (invariant I4).</summary>
/// <param name="About">Language code → what is decided.</param>
/// <param name="GrantsStatus">True when a positive decision gives the status of a presumed or recognised victim.</param>
/// <param name="Reasons">Id of the record that carries the written reasons; null when none is named.</param>
/// <param name="SecondReader">Id of the actor who reads a negative before it goes out; null when none is named.</param>
/// <param name="Review">Id of the step where the decision can be reviewed; null when none is named.</param>
public sealed record DecisionDuties(IReadOnlyDictionary<string, string> About, bool GrantsStatus, string? Reasons, string? SecondReader, string? Review)
{
    /// <summary>1-based line of the file, 0 when the value was not read from a file.</summary>
    public int Line { get; init; }
}
