namespace Throughline.Partners.Deliveries;

/// <summary>Something given to a person, as it is recorded in the case.</summary>
/// <param name="Unit">Key of the service unit.</param>
/// <param name="Quantity">How many, from 1 to 366.</param>
/// <param name="ProviderId">Body that gave it.</param>
/// <param name="Day">Day it was given, or the last day of several.</param>
/// <param name="Step">Step of the SOP it carries out, as <c>SOP-handle/S9</c>, or null.</param>
/// <param name="Referral">Handle of the referral it follows, or null.</param>
public sealed record HelpGiven(string Unit, int Quantity, Guid ProviderId, DateOnly Day, string? Step = null, string? Referral = null);
