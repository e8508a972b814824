using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.NonPunishment;

// One thing that was said on a referral; never edited.
internal sealed class NonPunishmentStepRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public NonPunishmentState State { get; set; }
    public byte[]? Text { get; set; }
    public Guid OrganisationId { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }

    public Section Section => Section.Extract;
}
