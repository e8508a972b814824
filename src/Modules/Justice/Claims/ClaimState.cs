namespace Throughline.Justice.Claims;

/// <summary>Where a claim stands. Paid is what counts, not awarded.</summary>
public enum ClaimState
{
    /// <summary>Being prepared: the limitation clock runs.</summary>
    Preparing,

    /// <summary>Handed in: the limitation clock has stopped.</summary>
    HandedIn,

    /// <summary>Awarded, nothing or not all is paid.</summary>
    Awarded,

    /// <summary>Paid in full.</summary>
    Paid,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Given up by the person.</summary>
    GivenUp,
}
