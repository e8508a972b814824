namespace Throughline.Law;

/// <summary>What was found of a criterion in a country's law.</summary>
public enum VerdictValue
{
    /// <summary>The law does what the criterion asks.</summary>
    Aligned,

    /// <summary>It does a part of it.</summary>
    PartlyAligned,

    /// <summary>It does not.</summary>
    NotAligned,

    /// <summary>It provides the opposite.</summary>
    Contradicts,

    /// <summary>The criterion has no object in this country.</summary>
    NotApplicable,

    /// <summary>Not known. Never counted as aligned.</summary>
    Unknown,
}
