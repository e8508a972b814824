namespace Throughline.Cases.Referrals;

/// <summary>A line of a referral's history.</summary>
/// <param name="To">State it led to.</param>
/// <param name="OrganisationId">Whose act.</param>
/// <param name="Happened">UTC instant it happened.</param>
/// <param name="Recorded">UTC instant it was recorded.</param>
/// <param name="Reason">Reason, where one was given.</param>
/// <param name="Remark">Remark, where one was written and the viewer may read it.</param>
public sealed record ReferralStep(ReferralState To, Guid OrganisationId, DateTime Happened, DateTime Recorded, ReferralReason? Reason, string? Remark);
