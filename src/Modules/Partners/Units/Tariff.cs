namespace Throughline.Partners.Units;

/// <summary>What one unit costs in a stretch of time.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Unit">Unit it prices.</param>
/// <param name="ProviderId">Body it holds for; null for the national tariff, which a tariff of a body goes before.</param>
/// <param name="Price">Price of one unit.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null while none is set.</param>
/// <param name="Basis">Legal basis as it is cited.</param>
/// <param name="Version">To save against.</param>
public sealed record Tariff(string Handle, ServiceUnit Unit, Guid? ProviderId, Money Price, DateOnly From, DateOnly? Until, string Basis, int Version)
{
    /// <summary>True on the days it holds.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is not { } last || day <= last);
}
