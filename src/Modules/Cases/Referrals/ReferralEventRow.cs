using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Referrals;

// Every change of state with actor, both times and reason; never changed afterwards.
internal sealed class ReferralEventRow : ISectioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }
    public Guid ReferralId { get; set; }
    public int Number { get; set; }
    public ReferralAct Act { get; set; }
    public ReferralState From { get; set; }
    public ReferralState To { get; set; }
    public Guid AccountId { get; set; }
    public Guid OrganisationId { get; set; }
    public DateTime Happened { get; set; }
    public DateTime Recorded { get; set; }
    public ReferralReason? Reason { get; set; }
    public byte[]? Remark { get; set; }

    public Section Section => Section.Outcome;
}
