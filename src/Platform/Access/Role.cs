namespace Throughline.Platform.Access;

/// <summary>The job an account is held for. Closed list: an unknown role may do nothing.</summary>
public enum Role
{
    /// <summary>Screens a person: border, police, labour inspection, consulate, health care, hotline, NGO.</summary>
    IdentificationOfficer,

    /// <summary>Holds a case: shelter, social service, legal aid, clinic, NGO.</summary>
    CaseManager,

    /// <summary>Answers for the cases of one organisation; approves closure and negative decisions.</summary>
    Supervisor,

    /// <summary>Runs a place of safety; the only role besides the owner that may see whereabouts.</summary>
    ShelterManager,

    /// <summary>Decides on status, with reasons and a second reader.</summary>
    PanelMember,

    /// <summary>Gives verdicts, drafts wording, runs the workshop.</summary>
    LegalExpert,

    /// <summary>Coordinates the referral mechanism: the pipeline and its clocks, without names.</summary>
    Coordinator,

    /// <summary>Plans and books money; sees units and pseudonyms, never stories.</summary>
    FundingOfficer,

    /// <summary>Police and prosecutor: their own proceedings, and extracts disclosed to them.</summary>
    Investigator,

    /// <summary>Independent monitor: protected figures, law and practice.</summary>
    Rapporteur,

    /// <summary>Reads the audit trail; sees who opened what, not the content.</summary>
    DataProtectionOfficer,

    /// <summary>Accounts, organisations and set-up; no case permission of any kind.</summary>
    Administrator,

    /// <summary>A survivor who reviews recommendations and drafts: reads law and comments, without a name.</summary>
    SurvivorReviewer,
}
