using Throughline.Partners.Units;

namespace Throughline.Partners.Deliveries;

/// <summary>What became of a delivery that was raised.</summary>
/// <param name="Problem">What is wrong and what to do, one English line; null when it stands in the unit of work.</param>
/// <param name="Unit">Its unit; null when refused.</param>
/// <param name="Funded">A contract pays for it.</param>
/// <param name="Handle">Handle of the delivery; null when refused.</param>
public sealed record DeliveryRaised(string? Problem, ServiceUnit? Unit, bool Funded, string? Handle);
