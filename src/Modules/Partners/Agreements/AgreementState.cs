namespace Throughline.Partners.Agreements;

/// <summary>Where an agreement stands on a day.</summary>
public enum AgreementState
{
    /// <summary>It begins later.</summary>
    ToCome,

    /// <summary>It holds.</summary>
    InForce,

    /// <summary>It holds, and its end is near enough to be told.</summary>
    EndsSoon,

    /// <summary>Its last day is over.</summary>
    Over,

    /// <summary>It was ended before its last day.</summary>
    EndedEarly,
}
