using Throughline.Cases.Consents;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Files;

// What makes a file a case: its number, the SOP it is pinned to and the bands. No identity is needed.
internal sealed class CaseRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public required string Number { get; set; }
    public required string Procedure { get; set; }
    public AgeBand Age { get; set; }
    public Sex Sex { get; set; }
    public ExploitationForm Form { get; set; }
    public NationalityKind Nationality { get; set; }
    public bool Crisis { get; set; }
    public GivenHow EntryHow { get; set; }
    public string EntryLanguage { get; set; } = "";
    public int EntryWording { get; set; }
    public ClosureReason? AskedToClose { get; set; }
    public Guid? AskedBy { get; set; }
    public ClosureReason? ClosedFor { get; set; }
    public DateTime? ClosedHappened { get; set; }
    public DateTime? ClosedRecorded { get; set; }
    public DateTime? GuardianNamed { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Outcome;
    public bool IsChild => Age <= AgeBand.InDoubt;
}
