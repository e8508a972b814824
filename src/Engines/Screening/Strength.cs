namespace Throughline.Screening;

/// <summary>How strongly an indicator speaks in one list; it differs from list to list.</summary>
public enum Strength
{
    /// <summary>Counts only beside others.</summary>
    Weak = 1,

    /// <summary>Three make a dimension positive.</summary>
    Medium = 2,

    /// <summary>Two make a dimension positive.</summary>
    Strong = 3,
}
