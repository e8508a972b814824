namespace Throughline.Screening;

/// <summary>What is known about an indicator. "Not asked" is never "no".</summary>
public enum AnswerValue
{
    /// <summary>Nobody asked; counts as unknown.</summary>
    NotAsked,

    /// <summary>Present.</summary>
    Yes,

    /// <summary>Absent.</summary>
    No,

    /// <summary>Asked, and not known.</summary>
    Unknown,

    /// <summary>Has not happened yet; only for D4 to D6. Counts as unknown in both bounds.</summary>
    NotYet,
}
