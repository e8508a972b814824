using Throughline.Justice.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.Proceedings;

// A file of its own on the enforcement side, with its own key. Section: Investigation for the police, Prosecution for the prosecutor.
internal sealed class ProceedingRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Number { get; set; }
    public Guid OrganisationId { get; set; }
    public Guid OwnerId { get; set; }
    public Section Section { get; set; }
    public required string Code { get; set; }

    // One article a line: words, a tab, and the handle of the provision where the shelf has it.
    public required string Articles { get; set; }
    public ProceedingStage Stage { get; set; }
    public StageReason Reason { get; set; }
    public DateTime Opened { get; set; }
    public DateTime OpenedRecorded { get; set; }
    public int Version { get; set; }

    public Guid File => Id;
}
