namespace Throughline.LegalText;

/// <summary>What happened to a unit between two versions. Unchanged units are not listed.</summary>
public enum ChangeKind
{
    /// <summary>In the newer version only.</summary>
    Inserted,

    /// <summary>In the older version only, or replaced by a mark that it is repealed.</summary>
    Repealed,

    /// <summary>The same provision under another number; its words may have changed too.</summary>
    Renumbered,

    /// <summary>The same provision at another place; its words may have changed too.</summary>
    Moved,

    /// <summary>The same provision at the same place with other words.</summary>
    Changed,

    /// <summary>A new unit that took over words of one that stayed.</summary>
    Split,

    /// <summary>A unit that is gone because its words went into one that stayed.</summary>
    Joined,
}
