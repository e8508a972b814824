namespace Throughline.Cases.Facts;

/// <summary>Age as international figures on persons need it. A doubt about age counts as a child.</summary>
public enum PersonAge
{
    /// <summary>Not recorded.</summary>
    NotRecorded,

    /// <summary>0 to 17, or in doubt.</summary>
    Child,

    /// <summary>18 and over.</summary>
    Adult,
}
