namespace Throughline.Procedures;

/// <summary>How an import ended; nothing is stored but for <see cref="Done"/>.</summary>
public enum ImportEnd
{
    /// <summary>On the shelf, as a draft.</summary>
    Done,

    /// <summary>The viewer may not change procedures.</summary>
    NotAllowed,

    /// <summary>The file cannot be read as a procedure; the fault says where.</summary>
    NotReadable,

    /// <summary>This version of this procedure is on the shelf already.</summary>
    Known,

    /// <summary>The same form was sent before and is stored already.</summary>
    Repeated,

    /// <summary>Somebody else saved in between.</summary>
    Stale,
}
