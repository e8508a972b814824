namespace Throughline.Law;

/// <summary>What an instrument is to a country.</summary>
public enum BindingStatus
{
    /// <summary>The country is a party: its grades bind.</summary>
    Party,

    /// <summary>Signed, not in force for the country.</summary>
    SignedOnly,

    /// <summary>Not a party; the criteria are advisory.</summary>
    NotParty,

    /// <summary>A candidate that is to align with it.</summary>
    Candidate,

    /// <summary>A model text that binds nobody.</summary>
    ModelText,
}
