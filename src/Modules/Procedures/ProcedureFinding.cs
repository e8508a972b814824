namespace Throughline.Procedures;

/// <summary>Something the checks found.</summary>
/// <param name="Weight">How much it matters.</param>
/// <param name="Rule">Name of the rule.</param>
/// <param name="StepId">Step concerned; null when it is the whole procedure.</param>
/// <param name="Line">Line of the file, 0 when unknown.</param>
/// <param name="Message">What is wrong and what to do, in English as the engine writes it.</param>
/// <param name="Path">A way through the procedure that shows it; empty when none is needed.</param>
public sealed record ProcedureFinding(FindingWeight Weight, string Rule, string? StepId, int Line, string Message, IReadOnlyList<string> Path);
