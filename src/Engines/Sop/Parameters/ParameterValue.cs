namespace Throughline.Sop.Parameters;

/// <summary>What one country sets for one parameter, and on what ground.</summary>
/// <param name="Id">The parameter of the procedure.</param>
/// <param name="Value">The number; null when the country has none and says why.</param>
/// <param name="Unit">What the number counts; empty when there is none.</param>
/// <param name="NoneBecause">Why there is none; null when there is a number.</param>
/// <param name="Basis">Act and article, as a lawyer cites them.</param>
/// <param name="From">First day it is valid; null: not known.</param>
/// <param name="To">Last day it is valid; null: until further notice.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Verified">Who checked it against the authentic text and when; null: nobody.</param>
/// <param name="Line">1-based line of the file.</param>
public sealed record ParameterValue(string Id, long? Value, string Unit, string? NoneBecause, string Basis, DateOnly? From, DateOnly? To, string Source, string? Verified, int Line)
{
    /// <summary>True when it is valid on the day.</summary>
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
