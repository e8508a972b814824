namespace Throughline.Sop;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>The procedure must not be used like this.</summary>
    Error,

    /// <summary>Somebody must look at it.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Note,
}
