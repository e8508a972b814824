namespace Throughline.Law;

/// <summary>What a body wrote. "No answer by the date" is not among them: it follows from the clock.</summary>
public enum PositionAnswer
{
    /// <summary>Agreed.</summary>
    Agreed,

    /// <summary>Agreed with remarks, which are kept.</summary>
    AgreedWithRemarks,

    /// <summary>Not agreed, with the reason.</summary>
    NotAgreed,

    /// <summary>Takes no side.</summary>
    Abstains,
}
