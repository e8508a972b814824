namespace Throughline.Sop;

/// <summary>Something a check found.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">Name of the rule, as the reference page lists it.</param>
/// <param name="StepId">The step concerned; null when it is the whole procedure.</param>
/// <param name="Line">1-based line of the file, 0 when unknown.</param>
/// <param name="Message">One or two sentences for a practitioner: what is wrong and what to do.</param>
/// <param name="Path">A shortest way through the procedure that shows it, step by step in the practitioner's words; empty when no way is needed to see it.</param>
public sealed record Finding(FindingSeverity Severity, string Rule, string? StepId, int Line, string Message, IReadOnlyList<string> Path);
