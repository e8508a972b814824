namespace Throughline.Cases.Facts;

/// <summary>Age as far as counting and the child rules need it; never a date of birth.</summary>
public enum AgeBand
{
    /// <summary>0 to 11.</summary>
    Under12,

    /// <summary>12 to 17.</summary>
    From12To17,

    /// <summary>Age in doubt: treated as a child (benefit of the doubt).</summary>
    InDoubt,

    /// <summary>18 to 24.</summary>
    From18To24,

    /// <summary>25 to 39.</summary>
    From25To39,

    /// <summary>40 to 59.</summary>
    From40To59,

    /// <summary>60 and over.</summary>
    From60,

    /// <summary>An adult whose age was not recorded.</summary>
    AdultNotRecorded,
}
