namespace Throughline.Cases.Screenings;

/// <summary>Age as far as the choice of the list needs it.</summary>
public enum AgeGroup
{
    /// <summary>18 or over.</summary>
    Adult,

    /// <summary>Under 18.</summary>
    Child,

    /// <summary>In doubt: the child list is used.</summary>
    InDoubt,
}
