namespace Throughline.Sop;

/// <summary>On what grounds, by whom and how far the time of a step may be extended.</summary>
/// <param name="By">The length of one extension.</param>
/// <param name="Criteria">The grounds, in the words of the file; at least one.</param>
/// <param name="DecidedBy">Id of the actor who decides; null when the file does not say (a finding).</param>
/// <param name="Times">How often at most, at least 1.</param>
public sealed record ClockExtension(LengthOfTime By, IReadOnlyList<IReadOnlyDictionary<string, string>> Criteria, string? DecidedBy, int Times);
