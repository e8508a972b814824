namespace Throughline.Cases.Referrals;

/// <summary>What can be done with a referral.</summary>
public enum ReferralAct
{
    /// <summary>Sender: send the packet.</summary>
    Send,

    /// <summary>Receiver: confirm receipt.</summary>
    Acknowledge,

    /// <summary>Receiver: take the person on.</summary>
    Accept,

    /// <summary>Receiver: take the person on from a later date.</summary>
    AcceptLater,

    /// <summary>Receiver: decline, with a reason.</summary>
    Decline,

    /// <summary>Sender: bring it to the supervisor.</summary>
    Escalate,

    /// <summary>Sender: record that no receiver can be found, with a reason.</summary>
    SayNotPossible,

    /// <summary>Receiver: say that the service has started.</summary>
    StartService,

    /// <summary>Receiver: report back.</summary>
    GiveFeedback,

    /// <summary>Sender: the service goes on after the feedback.</summary>
    GoOn,

    /// <summary>Sender: recall it; also the effect of a withdrawn consent.</summary>
    Revoke,

    /// <summary>Receiver: confirm that use has stopped.</summary>
    ConfirmStopped,

    /// <summary>Sender: end it.</summary>
    Close,
}
