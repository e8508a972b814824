using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Files;

// The file of one person with one organisation: who holds it, on which side. Everything else hangs on its key.
internal sealed class PersonFile : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public FileKind Kind { get; set; }
    public Guid OrganisationId { get; set; }
    public Side Side { get; set; }
    public Guid OwnerId { get; set; }
    public CaseState State { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public int Version { get; set; }

    public Guid File => Id;
    public Section Section => Section.Outcome;
}
