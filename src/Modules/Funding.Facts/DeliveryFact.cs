namespace Throughline.Funding.Facts;

/// <summary>
/// One funded delivery, without the person: units, bands, a region and a month. Unprotected: nothing computed from such records may be shown before it has
/// passed disclosure control. A delivery that is reversed is no record any more.
/// </summary>
/// <param name="Subject">Stands for the person, 32 hexadecimal digits; the same for all deliveries to one person and for no other fact.</param>
/// <param name="Unit">Key of the service unit, as <c>bed-night-men</c>.</param>
/// <param name="Service">Word of the service, as <c>shelter-men</c>.</param>
/// <param name="Region">Region of the provider, or null for a body of the whole country.</param>
/// <param name="Month">First day of the month of the delivery.</param>
/// <param name="Quantity">Units, above 0.</param>
/// <param name="Amount">What they cost, in minor units of <paramref name="Currency"/>.</param>
/// <param name="Currency">Three capital letters.</param>
/// <param name="SourceType">Type of the source that paid, as <c>StateSocialOrder</c>.</param>
/// <param name="Sex">Sex, by the name of its member in the facts of cases.</param>
/// <param name="Age">Age band, by the name of its member in the facts of cases.</param>
/// <param name="Step">Code of the SOP step it carried out, as <c>S9</c>, or null.</param>
public sealed record DeliveryFact(
    string Subject, string Unit, string Service, string? Region, DateOnly Month, int Quantity, long Amount, string Currency, string SourceType, string Sex, string Age, string? Step);
