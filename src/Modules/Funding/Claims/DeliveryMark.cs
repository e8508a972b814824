namespace Throughline.Funding.Claims;

/// <summary>Where one delivery stands on its way to being paid.</summary>
public enum DeliveryMark
{
    /// <summary>Booked and not claimed.</summary>
    Open,

    /// <summary>Part of a claim.</summary>
    Claimed,

    /// <summary>Part of a claim that is paid in full.</summary>
    Paid,

    /// <summary>Reversed: its units went back.</summary>
    Reversed,
}
