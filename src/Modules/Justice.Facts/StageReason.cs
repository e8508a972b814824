namespace Throughline.Justice.Facts;

/// <summary>Why a proceeding moved, ended or changed its article.</summary>
public enum StageReason
{
    /// <summary>It goes on in its course.</summary>
    Course,

    /// <summary>Another article now fits the facts; the stage stays.</summary>
    Requalified,

    /// <summary>Dropped for want of evidence.</summary>
    DroppedEvidence,

    /// <summary>Dropped: no offence.</summary>
    DroppedNoOffence,

    /// <summary>Dropped: the time limit for prosecution has passed.</summary>
    DroppedLimitation,

    /// <summary>Dropped: non-punishment of an identified person.</summary>
    DroppedNonPunishment,

    /// <summary>Transferred to another state or body.</summary>
    Transferred,

    /// <summary>A conviction is final.</summary>
    Convicted,

    /// <summary>An acquittal is final.</summary>
    Acquitted,
}
