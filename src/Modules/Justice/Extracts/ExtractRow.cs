using Throughline.Cases.Disclosures;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.Extracts;

// The receiving side's copy: a file of its own with a key of its own. It names no case. Only its use in a proceeding and the confirmation that use has stopped are ever added.
internal sealed class ExtractRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Serial { get; set; }
    public Guid RecipientId { get; set; }
    public Guid GiverId { get; set; }
    public DisclosureBasis Basis { get; set; }
    public ExtractPurpose Purpose { get; set; }
    public DateTime Made { get; set; }
    public DateTime Until { get; set; }
    public required string Hash { get; set; }
    public required byte[] Content { get; set; }
    public Guid? Proceeding { get; set; }
    public DateTime? Stopped { get; set; }
    public int Version { get; set; }

    public Guid File => Id;
    public Section Section => Section.Extract;
}
