using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Partners.Deliveries;

// What a person was given, in the person's file. Never edited: it is reversed once, with a reason.
internal sealed class DeliveryRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid File { get; set; }
    public Guid UnitId { get; set; }
    public int Quantity { get; set; }
    public Guid ProviderId { get; set; }
    public DateOnly Day { get; set; }
    public string? Step { get; set; }
    public string? Referral { get; set; }
    public bool Funded { get; set; }
    public DateTime Recorded { get; set; }
    public Guid By { get; set; }
    public ReversalReason? Reversed { get; set; }
    public DateTime? ReversedRecorded { get; set; }
    public Guid? ReversedBy { get; set; }
    public int Version { get; set; }

    public Section Section => Section.SupportNotes;
}
