using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;

namespace Throughline.Cases.Today;

/// <summary>One's day, worked out when it is read.</summary>
/// <param name="Late">Past their deadline, the oldest first.</param>
/// <param name="Today">Due by the end of today, in the order of the hours.</param>
/// <param name="Soon">Due within the next five working days.</param>
/// <param name="Offered">Referrals offered to one's body that wait.</param>
/// <param name="Sent">Referrals out of one's cases that are not closed.</param>
/// <param name="Ending">Consents that end within a week, the first first.</param>
/// <param name="Drafts">Screenings one has not finished.</param>
/// <param name="Clocks">For a coordinating body: the clocks of notified cases, the latest first; empty for others.</param>
public sealed record TodayView(
    IReadOnlyList<TodayTask> Late, IReadOnlyList<TodayTask> Today, IReadOnlyList<TodayTask> Soon, IReadOnlyList<ReferralLine> Offered, IReadOnlyList<ReferralLine> Sent,
    IReadOnlyList<EndingConsent> Ending, IReadOnlyList<ScreeningLine> Drafts, IReadOnlyList<ClockLine> Clocks);
