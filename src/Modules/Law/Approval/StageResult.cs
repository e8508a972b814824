namespace Throughline.Law;

/// <summary>How a proposal left a station.</summary>
public enum StageResult
{
    /// <summary>Went on to the next.</summary>
    Passed,

    /// <summary>Sent back for rework, to an earlier station or to drafting.</summary>
    Returned,

    /// <summary>Refused; the proposal is given up with the reason.</summary>
    Refused,
}
