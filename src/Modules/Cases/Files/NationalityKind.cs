namespace Throughline.Cases.Files;

/// <summary>What is known of a person's nationality; the state itself stands in the sealed identity.</summary>
public enum NationalityKind
{
    /// <summary>Not determined yet, or not recorded.</summary>
    Undetermined,

    /// <summary>National of this country.</summary>
    OwnState,

    /// <summary>National of another country.</summary>
    OtherState,

    /// <summary>National of several countries.</summary>
    SeveralStates,

    /// <summary>Stateless.</summary>
    Stateless,

    /// <summary>A procedure to determine it is under way.</summary>
    BeingDetermined,
}
