namespace Throughline.Cases.Consents;

/// <summary>What something is shared for. One consent names one.</summary>
public enum ConsentPurpose
{
    /// <summary>A safe place to live.</summary>
    SafeHousing,

    /// <summary>To treat.</summary>
    HealthCare,

    /// <summary>Psychological help.</summary>
    PsychologicalHelp,

    /// <summary>To advise and represent.</summary>
    LegalAdvice,

    /// <summary>Social work, and holding the case.</summary>
    SocialWork,

    /// <summary>Interpreting.</summary>
    Interpreting,

    /// <summary>Identity papers.</summary>
    Documents,

    /// <summary>Guardianship of a child.</summary>
    Guardianship,

    /// <summary>Decision on status.</summary>
    StatusDecision,

    /// <summary>Voluntary return.</summary>
    VoluntaryReturn,

    /// <summary>Entry into the mechanism and hand-over of a screening.</summary>
    EnterMechanism,

    /// <summary>Extracts for criminal proceedings (SOP step S14, form F25): the only purpose with a recipient on the enforcement side, and it never covers whereabouts.</summary>
    CriminalProceedings,
}
