namespace Throughline.Funding.Claims;

/// <summary>Where a claim stands.</summary>
public enum ClaimState
{
    /// <summary>Claimed and not paid in full.</summary>
    Claimed,

    /// <summary>Paid in full.</summary>
    Paid,

    /// <summary>Sent back to the provider: its deliveries are open again.</summary>
    SentBack,
}
