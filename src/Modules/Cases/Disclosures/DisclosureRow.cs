using Throughline.Cases.Consents;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Disclosures;

// A line of the giving side's ledger and, for orders and danger, of the demand register. The copy here is sealed under the case's own key for extracts; the receiver's copy has a key
// and a file of its own and knows nothing of this row but its handle.
internal sealed class DisclosureRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Serial { get; set; }
    public Guid File { get; set; }
    public Guid RecipientId { get; set; }
    public DisclosureBasis Basis { get; set; }
    public ExtractPurpose Purpose { get; set; }
    public Guid? ConsentId { get; set; }
    public required string Sections { get; set; }
    public int Days { get; set; }

    // Sealed: the demand (who asked, under which law) with the chosen fields; the packet; what was withheld and why.
    public byte[]? Demand { get; set; }
    public byte[]? Packet { get; set; }
    public byte[]? Withheld { get; set; }
    public string? Hash { get; set; }
    public Guid AskedBy { get; set; }
    public DateTime AskedHappened { get; set; }
    public DateTime AskedRecorded { get; set; }
    public Guid? SecondBy { get; set; }
    public DateTime? RefusedRecorded { get; set; }
    public DateTime? Given { get; set; }
    public DateTime? Until { get; set; }
    public DateTime? ReviewBy { get; set; }
    public Guid? ReviewedBy { get; set; }
    public DateTime? Reviewed { get; set; }
    public DateTime? RecalledHappened { get; set; }
    public DateTime? RecalledRecorded { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Extract;

    public DisclosureStanding Standing(ConsentRow? consent, DateTime now)
    {
        if (RefusedRecorded is not null) return DisclosureStanding.Refused;
        if (Given is null) return DisclosureStanding.AwaitsSecond;
        if (RecalledRecorded is not null || consent?.WithdrawnRecorded is not null) return DisclosureStanding.Withdrawn;
        if (now >= Until || (Basis == DisclosureBasis.Consent && consent?.Basis(now) != ConsentBasis.Live)) return DisclosureStanding.Expired;
        return ReviewBy is { } review && Reviewed is null && now >= review ? DisclosureStanding.Lapsed : DisclosureStanding.Live;
    }
}
