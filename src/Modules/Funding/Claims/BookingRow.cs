using Throughline.Partners;
using Throughline.Platform.Data;

namespace Throughline.Funding.Claims;

// A delivery as money knows it: a key and a pseudonym that lead nowhere without the key file, a week, never a day.
internal sealed class BookingRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Delivery { get; set; }
    public required string Pseudonym { get; set; }
    public required string Subject { get; set; }
    public Guid ContractId { get; set; }
    public Guid LineId { get; set; }
    public Guid UnitId { get; set; }
    public PartnerService Service { get; set; }
    public int Quantity { get; set; }
    public long Amount { get; set; }

    // Monday of the week of the delivery.
    public DateOnly Week { get; set; }
    public string? Region { get; set; }
    public string? Step { get; set; }
    public required string Sex { get; set; }
    public required string Age { get; set; }
    public Guid? ClaimId { get; set; }
    public bool Undone { get; set; }
    public int Version { get; set; }
}
