using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Files;

// SOP step S4: the coordinating body learns the case number and its clocks, nothing of the person.
internal sealed class NotificationRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Guid OrganisationId { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }

    public Section Section => Section.Outcome;
}
