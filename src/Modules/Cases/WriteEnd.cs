namespace Throughline.Cases;

/// <summary>How a write of this module ended.</summary>
public enum WriteEnd
{
    /// <summary>Stored.</summary>
    Done,

    /// <summary>Refused by a rule; nothing changed.</summary>
    Refused,

    /// <summary>There is no such record for this viewer; nothing changed.</summary>
    Absent,

    /// <summary>Somebody else saved in between; nothing changed.</summary>
    Stale,

    /// <summary>The same form was stored before; nothing changed again.</summary>
    Repeated,
}
