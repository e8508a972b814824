namespace Throughline.Platform.Access;

/// <summary>Why an opening is lawful now. Anything unknown counts as None.</summary>
public enum ConsentBasis
{
    /// <summary>The viewer holds the file.</summary>
    NotNeeded,

    /// <summary>No consent and no other basis.</summary>
    None,

    /// <summary>A consent for this recipient, purpose and section, within its time.</summary>
    Live,

    /// <summary>The consent's time is over.</summary>
    Expired,

    /// <summary>The person stopped it.</summary>
    Withdrawn,

    /// <summary>A recorded legal basis: two persons and a review date.</summary>
    LegalBasis,
}
