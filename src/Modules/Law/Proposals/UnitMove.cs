namespace Throughline.Law;

/// <summary>What a unit of a proposal does to its act.</summary>
public enum UnitMove
{
    /// <summary>Gives a provision other words.</summary>
    Change,

    /// <summary>Puts a new provision after another one.</summary>
    Insert,

    /// <summary>Must move too, but nobody has worded it yet: the package is not complete.</summary>
    Missing,
}
