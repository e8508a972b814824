namespace Throughline.Justice.Proceedings;

/// <summary>A fact of a proceeding that somebody may be in danger from. It reaches the bodies that gave extracts to the proceeding, at once and without any words of the file.</summary>
public enum RiskKind
{
    /// <summary>A suspect was or will be released.</summary>
    SuspectReleased,

    /// <summary>A suspect was detained.</summary>
    SuspectDetained,

    /// <summary>A hearing is set.</summary>
    HearingSet,

    /// <summary>A hearing was put off.</summary>
    HearingPutOff,

    /// <summary>A judgment was given.</summary>
    JudgmentGiven,

    /// <summary>A protection measure was ordered or lifted.</summary>
    ProtectionChanged,
}
