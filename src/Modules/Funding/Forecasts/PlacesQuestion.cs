namespace Throughline.Funding.Forecasts;

/// <summary>What is asked: so many places, or units, of a service in a stretch of time.</summary>
/// <param name="Unit">Key of the unit.</param>
/// <param name="Places">Places for a unit that is used daily, else units; 1 to 10,000.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, within five years.</param>
/// <param name="ProviderId">Body whose tariff holds; null for the national one.</param>
public sealed record PlacesQuestion(string Unit, int Places, DateOnly From, DateOnly Until, Guid? ProviderId);
