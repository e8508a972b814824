namespace Throughline.Partners;

/// <summary>The services a body may offer. Closed list; the words of files are in <see cref="ServiceWords"/>.</summary>
public enum PartnerService
{
    /// <summary>Safe housing for women.</summary>
    ShelterWomen,

    /// <summary>Safe housing for men.</summary>
    ShelterMen,

    /// <summary>Safe housing for children.</summary>
    ShelterChildren,

    /// <summary>Health care.</summary>
    Health,

    /// <summary>Psychological help.</summary>
    Psychology,

    /// <summary>Advice and representation by a lawyer.</summary>
    LegalAid,

    /// <summary>Interpreting.</summary>
    Interpreter,

    /// <summary>Identity papers.</summary>
    Documents,

    /// <summary>Crisis line.</summary>
    CrisisLine,

    /// <summary>Social work and holding of cases.</summary>
    SocialWork,

    /// <summary>Guardian of a child.</summary>
    Guardianship,

    /// <summary>Voluntary return.</summary>
    Return,
}
