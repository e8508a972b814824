using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Screening;

namespace Throughline.Cases.Screenings;

internal sealed class ScreeningRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public ScreeningStage Stage { get; set; }
    public ScreeningConsent Consent { get; set; }
    public bool PrivatePlace { get; set; }
    public AgeGroup Age { get; set; }
    public Sex Sex { get; set; }
    public ExploitationForm Form { get; set; }
    public ScreeningProfile Profile { get; set; }
    public required string Language { get; set; }
    public bool Interpreter { get; set; }
    public required string ListVersion { get; set; }
    public required string RuleVersion { get; set; }
    public byte[]? Paper { get; set; }
    public DateTime StartedHappened { get; set; }
    public DateTime StartedRecorded { get; set; }
    public DateTime? FinishedHappened { get; set; }
    public DateTime? FinishedRecorded { get; set; }

    // Set only when nothing at all was observed.
    public DateOnly? EraseAfter { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Screening;
}
