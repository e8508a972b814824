namespace Throughline.Cases.Referrals;

/// <summary>Why a referral was declined, recalled or found impossible. Closed list, so that gaps in services can be counted.</summary>
public enum ReferralReason
{
    /// <summary>No place free.</summary>
    NoPlace,

    /// <summary>The service is not for this group.</summary>
    NotForThisGroup,

    /// <summary>No worker or interpreter for the language.</summary>
    Language,

    /// <summary>Not safe for the person there.</summary>
    Unsafe,

    /// <summary>The service is closed at this time.</summary>
    ServiceClosed,

    /// <summary>No funding for the service.</summary>
    NoFunding,

    /// <summary>The person needs more than the service can give.</summary>
    NeedsMore,

    /// <summary>The person changed their mind.</summary>
    PersonRefuses,

    /// <summary>No body offers the service.</summary>
    NoReceiver,

    /// <summary>The person withdrew the consent.</summary>
    ConsentWithdrawn,

    /// <summary>Sent by mistake.</summary>
    Mistake,
}
