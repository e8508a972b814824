namespace Throughline.Law;

/// <summary>How a body's position reads today.</summary>
public enum PositionStanding
{
    /// <summary>Asked, the date has not passed.</summary>
    Asked,

    /// <summary>The date has passed without a letter.</summary>
    NoAnswer,

    /// <summary>Agreed.</summary>
    Agreed,

    /// <summary>Agreed with remarks.</summary>
    AgreedWithRemarks,

    /// <summary>Not agreed.</summary>
    NotAgreed,

    /// <summary>Abstains.</summary>
    Abstains,
}
