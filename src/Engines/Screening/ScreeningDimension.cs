namespace Throughline.Screening;

/// <summary>The six dimensions of the operational indicators; the number is the first digit of an indicator's id.</summary>
public enum ScreeningDimension
{
    /// <summary>D1, a means at recruitment.</summary>
    DeceptionAtRecruitment = 1,

    /// <summary>D2, a means at recruitment.</summary>
    CoercionAtRecruitment = 2,

    /// <summary>D3, a means at recruitment.</summary>
    AbuseOfVulnerabilityAtRecruitment = 3,

    /// <summary>D4, the purpose.</summary>
    Exploitation = 4,

    /// <summary>D5, a means at destination.</summary>
    CoercionAtDestination = 5,

    /// <summary>D6, a means at destination.</summary>
    AbuseOfVulnerabilityAtDestination = 6,
}
