using Throughline.Platform.Access;

namespace Throughline.Cases.Referrals;

/// <summary>A referral as one side sees it. A receiver who has not accepted sees that it exists, how urgent it is and whom to call: nothing of the person.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="IsReceiver">The viewer's body is the receiver.</param>
/// <param name="State">State as of now.</param>
/// <param name="SenderId">Sending body.</param>
/// <param name="Contact">Working name of the sender's worker, or null.</param>
/// <param name="ReceiverId">Receiving body.</param>
/// <param name="Service">Key of the service.</param>
/// <param name="Crisis">Short clock.</param>
/// <param name="IsHandOver">A person is handed over after a screening: accepting makes a new case of the receiver.</param>
/// <param name="Sent">UTC instant it was sent, or null for a draft.</param>
/// <param name="AnswerBy">UTC instant an answer is due.</param>
/// <param name="FeedbackBy">UTC instant feedback is due, or null.</param>
/// <param name="LaterFrom">Day the service can start, when accepted for later.</param>
/// <param name="Sections">What it carries: for the sender always, for the receiver what can be opened now; empty before acceptance.</param>
/// <param name="ConsentEnds">UTC instant the consent ends; null for a receiver who has not accepted.</param>
/// <param name="ConsentIsLive">The consent holds now.</param>
/// <param name="Acts">What this side can do now.</param>
/// <param name="History">Every change of state; for a receiver who has not accepted only its own.</param>
/// <param name="Feedback">What the receiver reported back, for both sides; or null.</param>
/// <param name="CaseHandle">Handle of the case, for those who may open it; or null.</param>
/// <param name="CaseNumber">Number of the case, for those who may know it; or null.</param>
/// <param name="Version">Number of the last save; goes back with an act.</param>
public sealed record ReferralView(
    string Handle, bool IsReceiver, ReferralState State, Guid SenderId, string? Contact, Guid ReceiverId, string Service, bool Crisis, bool IsHandOver, DateTime? Sent,
    DateTime AnswerBy, DateTime? FeedbackBy, DateOnly? LaterFrom, IReadOnlyList<Section> Sections, DateTime? ConsentEnds, bool ConsentIsLive, IReadOnlyList<ReferralAct> Acts,
    IReadOnlyList<ReferralStep> History, string? Feedback, string? CaseHandle, string? CaseNumber, int Version);
