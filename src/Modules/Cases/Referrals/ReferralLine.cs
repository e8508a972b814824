namespace Throughline.Cases.Referrals;

/// <summary>A referral in a list.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="State">State as of now.</param>
/// <param name="OtherId">The other body: the receiver for the sender, the sender for the receiver.</param>
/// <param name="Service">Key of the service.</param>
/// <param name="Crisis">Short clock.</param>
/// <param name="IsHandOver">The other body hands a person over after a screening.</param>
/// <param name="Sent">UTC instant it was sent, or null for a draft.</param>
/// <param name="AnswerBy">UTC instant an answer is due.</param>
/// <param name="FeedbackBy">UTC instant feedback is due, or null.</param>
/// <param name="CaseHandle">Handle of the case; null for a receiver.</param>
/// <param name="CaseNumber">Number of the case; null for a receiver who has not accepted.</param>
public sealed record ReferralLine(
    string Handle, ReferralState State, Guid OtherId, string Service, bool Crisis, bool IsHandOver, DateTime? Sent, DateTime AnswerBy, DateTime? FeedbackBy, string? CaseHandle, string? CaseNumber);
