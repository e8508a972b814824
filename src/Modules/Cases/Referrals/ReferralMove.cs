namespace Throughline.Cases.Referrals;

/// <summary>An act on a referral.</summary>
/// <param name="Act">Which.</param>
/// <param name="Reason">Reason from the list; needed to decline, to recall and to say that no receiver can be found.</param>
/// <param name="Remark">A remark for the other side; for feedback the feedback itself.</param>
/// <param name="LaterFrom">Day the service can start; needed to accept for later.</param>
/// <param name="Version">Version the person at the screen saw.</param>
public sealed record ReferralMove(ReferralAct Act, ReferralReason? Reason, string? Remark, DateOnly? LaterFrom, int Version);
