namespace Throughline.Partners.Groups;

/// <summary>The position of a body, as its letter says it.</summary>
public enum LetterPosition
{
    /// <summary>Agreed.</summary>
    Agreed,

    /// <summary>Agreed with remarks.</summary>
    AgreedWithRemarks,

    /// <summary>Not agreed.</summary>
    NotAgreed,

    /// <summary>The body abstains.</summary>
    Abstains,
}
