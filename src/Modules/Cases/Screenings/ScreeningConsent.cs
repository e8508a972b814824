namespace Throughline.Cases.Screenings;

/// <summary>What the person said to being asked.</summary>
public enum ScreeningConsent
{
    /// <summary>Yes, spoken.</summary>
    Spoken,

    /// <summary>Yes, written.</summary>
    Written,

    /// <summary>No. Help is offered all the same.</summary>
    Refused,
}
