using Throughline.Cases.Files;
using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Referrals;

internal sealed class ReferralRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid File { get; set; }

    // The screening a hand-over was made from; null for a referral out of a case.
    public Guid? FromScreening { get; set; }
    public Guid SenderId { get; set; }
    public Guid SenderAccount { get; set; }
    public Guid ReceiverId { get; set; }
    public required string Service { get; set; }
    public Guid ConsentId { get; set; }
    public required string Sections { get; set; }
    public bool Crisis { get; set; }
    public ReferralState State { get; set; }
    public DateTime Drafted { get; set; }
    public DateTime? SentHappened { get; set; }
    public DateTime AnswerBy { get; set; }
    public DateTime? FeedbackBy { get; set; }
    public DateOnly? LaterFrom { get; set; }
    public byte[]? Feedback { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Outcome;
    public bool IsHandOver => FromScreening is not null;
}
