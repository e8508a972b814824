namespace Throughline.Justice.Proceedings;

/// <summary>What a suspect or accused is said to have done in the chain of exploitation.</summary>
public enum AccusedRole
{
    /// <summary>Recruited.</summary>
    Recruiter,

    /// <summary>Transported or transferred.</summary>
    Transporter,

    /// <summary>Harboured or received.</summary>
    Harbourer,

    /// <summary>Exploited.</summary>
    Exploiter,

    /// <summary>Organised or led.</summary>
    Organiser,

    /// <summary>Made or procured documents.</summary>
    DocumentMaker,

    /// <summary>Guarded or threatened.</summary>
    Enforcer,

    /// <summary>Financed or took the profit.</summary>
    Financier,

    /// <summary>Holds a public office and took part.</summary>
    Official,

    /// <summary>Another role, or not known yet.</summary>
    Other,
}
