namespace Throughline.Procedures;

/// <summary>How much a finding matters.</summary>
public enum FindingWeight
{
    /// <summary>The version cannot be put in force.</summary>
    Error,

    /// <summary>Somebody must look at it.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}
