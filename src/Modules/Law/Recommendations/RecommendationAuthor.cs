namespace Throughline.Law;

/// <summary>What kind of author a recommendation has; never a name.</summary>
public enum RecommendationAuthor
{
    /// <summary>An expert of the country.</summary>
    NationalExpert,

    /// <summary>An expert from abroad or of an international organisation.</summary>
    InternationalExpert,

    /// <summary>A state body.</summary>
    Body,

    /// <summary>A civil society organisation.</summary>
    CivilSociety,
}
