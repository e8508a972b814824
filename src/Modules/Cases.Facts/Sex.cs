namespace Throughline.Cases.Facts;

/// <summary>Sex as the person states it.</summary>
public enum Sex
{
    /// <summary>Not recorded.</summary>
    NotRecorded,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Another answer of the person.</summary>
    Other,
}
