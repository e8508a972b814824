namespace Throughline.Cases.Disclosures;

/// <summary>One thing of a file that may be chosen for an extract. Nothing else can cross.</summary>
public enum DisclosureField
{
    /// <summary>Name as the person gives it.</summary>
    Name,

    /// <summary>Year or date of birth in words.</summary>
    Born,

    /// <summary>Nationality in words.</summary>
    Nationality,

    /// <summary>How the person may be reached safely.</summary>
    SafeContact,

    /// <summary>Where the person is. Never by consent: only under a court order or in imminent danger to life.</summary>
    Whereabouts,

    /// <summary>Result of the screening with the answers that led to it.</summary>
    ScreeningResult,

    /// <summary>The free remark of the screening.</summary>
    ScreeningRemark,

    /// <summary>Number of the case.</summary>
    CaseNumber,

    /// <summary>Steps that are done, with their days.</summary>
    CaseSteps,

    /// <summary>One note, chosen by itself.</summary>
    Note,
}
