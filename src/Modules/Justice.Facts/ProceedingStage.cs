namespace Throughline.Justice.Facts;

/// <summary>Stage of a criminal proceeding, in order.</summary>
public enum ProceedingStage
{
    /// <summary>A report is registered.</summary>
    Report,

    /// <summary>The offence is being inquired into.</summary>
    Investigation,

    /// <summary>A person is charged.</summary>
    Charge,

    /// <summary>Before the court of first instance.</summary>
    Trial,

    /// <summary>Before a higher court.</summary>
    Appeal,

    /// <summary>The judgment is being carried out.</summary>
    Enforcement,

    /// <summary>Over; the reason says how.</summary>
    Ended,
}
