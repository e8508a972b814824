namespace Throughline.Procedures;

/// <summary>How a change of the shelf ended; nothing is stored but for <see cref="Done"/>.</summary>
public enum ShelfChange
{
    /// <summary>Stored.</summary>
    Done,

    /// <summary>There is no such version, or the viewer may not change it.</summary>
    Absent,

    /// <summary>The checks found errors; a version with errors cannot be put in force.</summary>
    HasErrors,

    /// <summary>A body that was asked is silent or has not agreed.</summary>
    NotAgreed,

    /// <summary>It is in force already; cases may rest on it, so it stays as it is.</summary>
    InForce,

    /// <summary>Another version of the procedure begins on that day.</summary>
    DayTaken,

    /// <summary>Somebody else saved in between.</summary>
    Stale,

    /// <summary>The same form was sent before and is stored already.</summary>
    Repeated,
}
