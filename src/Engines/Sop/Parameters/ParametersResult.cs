namespace Throughline.Sop.Parameters;

/// <summary>What reading a set gave.</summary>
/// <param name="Parameters">The set; null exactly when there are faults.</param>
/// <param name="Faults">The faults in the order of the file, at most 100.</param>
public sealed record ParametersResult(CountryParameters? Parameters, IReadOnlyList<SopFault> Faults);
