using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Justice.NonPunishment;

// A file of its own with a key of its own. The case it came from is known to the giving side's reads only.
internal sealed class NonPunishmentRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public required string Serial { get; set; }
    public Guid CaseFile { get; set; }
    public Guid GiverId { get; set; }
    public Guid RecipientId { get; set; }
    public NonPunishmentBasis Basis { get; set; }
    public string? Consent { get; set; }
    public NonPunishmentState State { get; set; }
    public required byte[] Content { get; set; }
    public DateTime Sent { get; set; }
    public DateTime Due { get; set; }
    public required string DueBasis { get; set; }
    public DateTime? Answered { get; set; }
    public int Version { get; set; }

    public Guid File => Id;
    public Section Section => Section.Extract;
    public bool IsDue => State is NonPunishmentState.Waiting or NonPunishmentState.ReviewAsked;
}
