using Throughline.Partners.Units;

namespace Throughline.Partners.Deliveries;

/// <summary>A delivery as the file of the person shows it.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Unit">Service unit.</param>
/// <param name="Quantity">How many.</param>
/// <param name="ProviderId">Body that gave it.</param>
/// <param name="Day">Day it was given.</param>
/// <param name="Step">Code of the SOP step, as <c>S9</c>, or null.</param>
/// <param name="Referral">Handle of the referral it follows, or null.</param>
/// <param name="Funded">A contract pays for it.</param>
/// <param name="Reversed">Why it was reversed, or null while it counts.</param>
/// <param name="Recorded">UTC instant it was recorded.</param>
public sealed record DeliveryLine(
    string Handle, ServiceUnit Unit, int Quantity, Guid ProviderId, DateOnly Day, string? Step, string? Referral, bool Funded, ReversalReason? Reversed, DateTime Recorded);
