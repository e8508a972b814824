namespace Throughline.Screening;

/// <summary>Which list of indicators is used. The child lists apply also when age is in doubt.</summary>
public enum ScreeningProfile
{
    /// <summary>Adult, labour exploitation.</summary>
    AdultLabour,

    /// <summary>Child, labour exploitation.</summary>
    ChildLabour,

    /// <summary>Adult, sexual exploitation (working values to be verified).</summary>
    AdultSexual,

    /// <summary>Child, sexual exploitation (working values to be verified).</summary>
    ChildSexual,
}
