namespace Throughline.Platform.Access;

/// <summary>State of a file.</summary>
public enum CaseState
{
    /// <summary>In work.</summary>
    Open,

    /// <summary>Closed by SOP step S18; can be opened again.</summary>
    Closed,

    /// <summary>Kept from everyone until a retention date.</summary>
    Sealed,

    /// <summary>Kept unchanged for a proceeding or complaint.</summary>
    Held,

    /// <summary>Keys destroyed; nothing can be read again.</summary>
    Erased,
}
