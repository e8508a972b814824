using Throughline.Funding.Claims;
using Throughline.Partners.Units;

namespace Throughline.Funding.Reports;

/// <summary>A delivery as finance may see it: no day, no case, no address.</summary>
/// <param name="Year">Year of the ISO week.</param>
/// <param name="Week">ISO week.</param>
/// <param name="Pseudonym">Stands for the person.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Region">Region of the provider, or null.</param>
/// <param name="Mark">Where it stands.</param>
public sealed record BookedLine(int Year, int Week, string Pseudonym, ServiceUnit Unit, int Quantity, string? Region, DeliveryMark Mark);
