namespace Throughline.Cases.Disclosures;

/// <summary>Where an extract stands now, worked out from the server's clock and the ledger of consents each time it is asked.</summary>
public enum DisclosureStanding
{
    /// <summary>Entered in the demand register; a second person has not confirmed. Nothing has crossed.</summary>
    AwaitsSecond,

    /// <summary>A second person refused. Nothing has crossed.</summary>
    Refused,

    /// <summary>The receiver can open it.</summary>
    Live,

    /// <summary>Its time, or that of its consent, is over.</summary>
    Expired,

    /// <summary>The person withdrew the consent, the giver recalled it, or the review found no danger. The receiver must confirm that use has stopped.</summary>
    Withdrawn,

    /// <summary>Given in imminent danger and not reviewed within 24 hours: it opens for nobody until it is reviewed.</summary>
    Lapsed,
}
