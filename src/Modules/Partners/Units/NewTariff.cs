namespace Throughline.Partners.Units;

/// <summary>A tariff to add.</summary>
/// <param name="Unit">Key of the unit.</param>
/// <param name="ProviderId">Body it holds for, or null for the whole country.</param>
/// <param name="Price">Price of one unit, in the country's currency.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or null.</param>
/// <param name="Basis">Legal basis as it is cited.</param>
public sealed record NewTariff(string Unit, Guid? ProviderId, Money Price, DateOnly From, DateOnly? Until, string Basis);
