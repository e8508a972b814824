using Throughline.Partners.Units;

namespace Throughline.Funding.Sources;

/// <summary>A part of a source to add.</summary>
/// <param name="Source">Handle of the source.</param>
/// <param name="Kind">Line, lot or grant.</param>
/// <param name="Name">What it is called, 3 to 120 characters.</param>
/// <param name="Code">Budget code, or null.</param>
/// <param name="Amount">Planned amount in the currency of the source.</param>
public sealed record NewAllocation(string Source, AllocationKind Kind, string Name, string? Code, Money Amount);
