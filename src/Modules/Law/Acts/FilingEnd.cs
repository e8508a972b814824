namespace Throughline.Law;

/// <summary>How the filing of one text ended.</summary>
public enum FilingEnd
{
    /// <summary>It is on the shelf now.</summary>
    Stored,

    /// <summary>The text of that act, day and language was on the shelf; nothing was changed.</summary>
    WasThere,

    /// <summary>It cannot be stored as it is.</summary>
    Refused,
}
