namespace Throughline.Platform.Data;

/// <summary>How a commit ended.</summary>
public enum Commitment
{
    /// <summary>Everything is stored, the audit row with it.</summary>
    Done,

    /// <summary>Somebody else saved one of the rows in between; nothing is stored.</summary>
    Stale,

    /// <summary>The same form was submitted before; nothing is stored again.</summary>
    Repeated,
}
