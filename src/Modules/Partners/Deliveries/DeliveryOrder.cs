using Throughline.Partners.Units;

namespace Throughline.Partners.Deliveries;

/// <summary>
/// What the book of money learns of a delivery: units, a pseudonym, bands. No file, no case number, no handle of either; the day is needed to find a
/// contract and is kept as a week.
/// </summary>
/// <param name="Key">Stands for the delivery, 32 hexadecimal digits; only the holder of the key file can compute it.</param>
/// <param name="Pseudonym">Stands for the person on screens of money, as <c>heron-6218</c>.</param>
/// <param name="Subject">Stands for the person in the facts, 32 hexadecimal digits; another one than in the facts of cases.</param>
/// <param name="Unit">Service unit.</param>
/// <param name="Quantity">How many, above 0.</param>
/// <param name="ProviderId">Body that gave it.</param>
/// <param name="Day">Day it was given.</param>
/// <param name="Region">Region of the provider, or null for the whole country.</param>
/// <param name="Step">Step of the SOP as <c>SOP-handle/S9</c>, or null.</param>
/// <param name="Person">Bands.</param>
public sealed record DeliveryOrder(
    string Key, string Pseudonym, string Subject, ServiceUnit Unit, int Quantity, Guid ProviderId, DateOnly Day, string? Region, string? Step, PersonBands Person);
