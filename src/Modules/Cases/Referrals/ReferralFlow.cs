namespace Throughline.Cases.Referrals;

/// <summary>
/// The states of a referral as a pure function. A state that is not listed for an act refuses it; from every state the end can be reached, and
/// no act touches who owns the case.
/// </summary>
public static class ReferralFlow
{
    private static readonly Dictionary<(ReferralState, ReferralAct), ReferralState> Ways = new()
    {
        [(ReferralState.Draft, ReferralAct.Send)] = ReferralState.Sent,
        [(ReferralState.Draft, ReferralAct.Close)] = ReferralState.Closed,
        [(ReferralState.Sent, ReferralAct.Acknowledge)] = ReferralState.Acknowledged,
        [(ReferralState.Sent, ReferralAct.Revoke)] = ReferralState.Revoked,
        // A late acknowledgement is worth more than none; that it was late stays in the history.
        [(ReferralState.Silent, ReferralAct.Acknowledge)] = ReferralState.Acknowledged,
        [(ReferralState.Silent, ReferralAct.Escalate)] = ReferralState.Escalated,
        [(ReferralState.Silent, ReferralAct.Revoke)] = ReferralState.Revoked,
        [(ReferralState.Acknowledged, ReferralAct.Accept)] = ReferralState.Accepted,
        [(ReferralState.Acknowledged, ReferralAct.AcceptLater)] = ReferralState.AcceptedLater,
        [(ReferralState.Acknowledged, ReferralAct.Decline)] = ReferralState.Declined,
        [(ReferralState.Acknowledged, ReferralAct.Revoke)] = ReferralState.Revoked,
        [(ReferralState.Accepted, ReferralAct.StartService)] = ReferralState.InService,
        [(ReferralState.Accepted, ReferralAct.Revoke)] = ReferralState.Revoked,
        [(ReferralState.AcceptedLater, ReferralAct.StartService)] = ReferralState.InService,
        [(ReferralState.AcceptedLater, ReferralAct.Escalate)] = ReferralState.Escalated,
        [(ReferralState.AcceptedLater, ReferralAct.Revoke)] = ReferralState.Revoked,
        [(ReferralState.Declined, ReferralAct.Escalate)] = ReferralState.Escalated,
        [(ReferralState.Declined, ReferralAct.SayNotPossible)] = ReferralState.NotPossible,
        [(ReferralState.Declined, ReferralAct.Close)] = ReferralState.Closed,
        [(ReferralState.Escalated, ReferralAct.SayNotPossible)] = ReferralState.NotPossible,
        [(ReferralState.Escalated, ReferralAct.Close)] = ReferralState.Closed,
        [(ReferralState.NotPossible, ReferralAct.Close)] = ReferralState.Closed,
        [(ReferralState.InService, ReferralAct.GiveFeedback)] = ReferralState.FeedbackGiven,
        [(ReferralState.InService, ReferralAct.Revoke)] = ReferralState.Revoked,
        [(ReferralState.FeedbackGiven, ReferralAct.GoOn)] = ReferralState.InService,
        [(ReferralState.FeedbackGiven, ReferralAct.Revoke)] = ReferralState.Revoked,
        [(ReferralState.FeedbackGiven, ReferralAct.Close)] = ReferralState.Closed,
        [(ReferralState.Revoked, ReferralAct.ConfirmStopped)] = ReferralState.Closed,
    };

    /// <summary>The state after an act, or null when the act does not fit the state.</summary>
    public static ReferralState? Next(ReferralState state, ReferralAct act) => Ways.TryGetValue((state, act), out var next) ? next : null;

    /// <summary>The acts that fit a state and a side of the referral, in the order of the list of acts.</summary>
    public static IReadOnlyList<ReferralAct> Acts(ReferralState state, bool receiver) =>
        [.. Enum.GetValues<ReferralAct>().Where(act => IsReceivers(act) == receiver && Next(state, act) is not null)];

    /// <summary>True for acts of the receiving body; all others are the sender's.</summary>
    public static bool IsReceivers(ReferralAct act) => act is ReferralAct.Acknowledge or ReferralAct.Accept or ReferralAct.AcceptLater
        or ReferralAct.Decline or ReferralAct.StartService or ReferralAct.GiveFeedback or ReferralAct.ConfirmStopped;

    /// <summary>True for acts that need a reason in words or from the list.</summary>
    public static bool NeedsReason(ReferralAct act) => act is ReferralAct.Decline or ReferralAct.SayNotPossible or ReferralAct.Revoke;

    /// <summary>The state as of now: a referral sent and not acknowledged by <paramref name="answerBy"/> is silent.</summary>
    public static ReferralState AsOf(ReferralState stored, DateTime answerBy, DateTime now) =>
        stored == ReferralState.Sent && now > answerBy ? ReferralState.Silent : stored;

    /// <summary>True while the receiver has what was consented.</summary>
    public static bool IsAccepted(ReferralState state) =>
        state is ReferralState.Accepted or ReferralState.AcceptedLater or ReferralState.InService or ReferralState.FeedbackGiven;

    /// <summary>True while the receiver knows of the referral only that it exists, or must confirm that use has stopped.</summary>
    public static bool AwaitsReceiver(ReferralState state) =>
        state is ReferralState.Sent or ReferralState.Silent or ReferralState.Acknowledged or ReferralState.Revoked;

    /// <summary>True while nobody but the sender works on it and the sender must act.</summary>
    public static bool AwaitsSender(ReferralState state) => state is ReferralState.Silent or ReferralState.Declined or ReferralState.Escalated or ReferralState.NotPossible;
}
