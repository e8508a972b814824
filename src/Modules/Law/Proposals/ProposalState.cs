namespace Throughline.Law;

/// <summary>Where a proposal stands. Only the drafting rooms see it before it is under review.</summary>
public enum ProposalState
{
    /// <summary>Being worded; nobody outside drafting knows of it.</summary>
    Draft,

    /// <summary>Open to views and positions.</summary>
    UnderReview,

    /// <summary>Agreed as drafted.</summary>
    Agreed,

    /// <summary>Agreed with a change, which is written down.</summary>
    AgreedWithChange,

    /// <summary>Not agreed, with the reason.</summary>
    NotAgreed,

    /// <summary>Law by an act that is named.</summary>
    Adopted,

    /// <summary>Given up or refused, with the reason.</summary>
    Rejected,
}
