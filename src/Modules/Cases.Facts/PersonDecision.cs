namespace Throughline.Cases.Facts;

/// <summary>What a competent authority decided on status. Nothing here is the result of a screening.</summary>
public enum PersonDecision
{
    /// <summary>No decision, or none that is recorded.</summary>
    None,

    /// <summary>Formally identified.</summary>
    Identified,

    /// <summary>Not identified, with reasons and a way to review.</summary>
    Negative,

    /// <summary>Not identified at first, identified after review.</summary>
    Reversed,
}
