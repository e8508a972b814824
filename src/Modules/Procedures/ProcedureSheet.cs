namespace Throughline.Procedures;

/// <summary>One version as its page shows it.</summary>
/// <param name="Card">Which version.</param>
/// <param name="Country">Country as the file writes it.</param>
/// <param name="Source">Where the procedure comes from; null when the file does not say.</param>
/// <param name="Steps">Steps in the order of the file.</param>
/// <param name="Findings">What the checks found, errors first.</param>
/// <param name="Versions">All versions of the procedure, the newest first, this one among them.</param>
public sealed record ProcedureSheet(
    ProcedureCard Card, string Country, string? Source, IReadOnlyList<StepCard> Steps, IReadOnlyList<ProcedureFinding> Findings, IReadOnlyList<ProcedureCard> Versions);
