namespace Throughline.Partners.Units;

/// <summary>How a write about money ended.</summary>
public enum MoneyEnd
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
