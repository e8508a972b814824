namespace Throughline.Cases.Referrals;

/// <summary>Where a referral stands (SOP step S9).</summary>
public enum ReferralState
{
    /// <summary>The packet is computed from the consent and not sent.</summary>
    Draft,

    /// <summary>Sent; the clock for the acknowledgement runs.</summary>
    Sent,

    /// <summary>The receiver confirmed receipt.</summary>
    Acknowledged,

    /// <summary>The service will start.</summary>
    Accepted,

    /// <summary>A date or a place in the queue was given; the sender goes on helping.</summary>
    AcceptedLater,

    /// <summary>Declined by the receiver, with a reason.</summary>
    Declined,

    /// <summary>Sent and not acknowledged in time. Computed from the clock, never stored.</summary>
    Silent,

    /// <summary>The supervisor decides what next.</summary>
    Escalated,

    /// <summary>No receiver could be found; counted as a gap in services.</summary>
    NotPossible,

    /// <summary>The service runs.</summary>
    InService,

    /// <summary>The receiver reported back.</summary>
    FeedbackGiven,

    /// <summary>Consent withdrawn or recalled by the sender; the receiver must confirm that use has stopped.</summary>
    Revoked,

    /// <summary>Ended; the history stays.</summary>
    Closed,
}
