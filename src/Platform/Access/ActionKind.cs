namespace Throughline.Platform.Access;

/// <summary>What somebody wants to do. Closed list.</summary>
public enum ActionKind
{
    /// <summary>See one record.</summary>
    Open,

    /// <summary>Search, list or count.</summary>
    List,

    /// <summary>Record or change.</summary>
    Write,

    /// <summary>Send to another body under consent, or answer such a referral.</summary>
    Refer,

    /// <summary>Make an immutable extract that crosses the wall.</summary>
    Disclose,

    /// <summary>Take out of the system in bulk.</summary>
    Export,

    /// <summary>Second person's yes or no.</summary>
    Approve,

    /// <summary>Raise one's relation to a case for 60 minutes because a life is in danger.</summary>
    BreakGlass,
}
