using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Consents;

// One line of the ledger. It is never edited: only its withdrawal is added, once.
internal sealed class ConsentRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid File { get; set; }
    public Guid RecipientId { get; set; }
    public ConsentPurpose Purpose { get; set; }
    public required string Sections { get; set; }
    public DateTime GivenHappened { get; set; }
    public DateTime GivenRecorded { get; set; }
    public DateTime Until { get; set; }
    public int Wording { get; set; }
    public required string Language { get; set; }
    public GivenHow How { get; set; }
    public ConsentGiver Giver { get; set; }
    public Guid RecordedBy { get; set; }
    public DateTime? WithdrawnHappened { get; set; }
    public DateTime? WithdrawnRecorded { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Outcome;

    public ConsentBasis Basis(DateTime now) =>
        WithdrawnRecorded is not null ? ConsentBasis.Withdrawn
        : now >= Until ? ConsentBasis.Expired
        : now >= GivenHappened ? ConsentBasis.Live
        : ConsentBasis.None;
}
