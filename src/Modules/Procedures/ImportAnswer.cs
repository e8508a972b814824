namespace Throughline.Procedures;

/// <summary>What an import gave.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Card">The version: the new one when done, the one that is there already when known, else null.</param>
/// <param name="Fault">The first fault; null unless the file cannot be read.</param>
public sealed record ImportAnswer(ImportEnd End, ProcedureCard? Card, ImportFault? Fault);
