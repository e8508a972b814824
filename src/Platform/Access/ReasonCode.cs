namespace Throughline.Platform.Access;

/// <summary>Why a decision fell as it did; goes to the audit log, never to the person refused.</summary>
public enum ReasonCode
{
    /// <summary>All five gates are open.</summary>
    Permitted,

    /// <summary>The job may never do this.</summary>
    Role,

    /// <summary>The tie to this file does not allow it.</summary>
    Relation,

    /// <summary>No consent or legal basis now.</summary>
    Basis,

    /// <summary>The separation between files.</summary>
    Wall,

    /// <summary>State of the file.</summary>
    CaseState,

    /// <summary>State of the account.</summary>
    UserState,

    /// <summary>A value outside the closed lists.</summary>
    Unknown,
}
