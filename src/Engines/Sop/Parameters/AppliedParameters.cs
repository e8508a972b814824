namespace Throughline.Sop.Parameters;

/// <summary>A procedure with the values of a country, and the findings: each names its source.</summary>
/// <param name="Procedure">The procedure; a parameter without a usable value keeps its default.</param>
/// <param name="Findings">Errors, warnings and notes in the order of the parameters.</param>
public sealed record AppliedParameters(Procedure Procedure, IReadOnlyList<Finding> Findings);
