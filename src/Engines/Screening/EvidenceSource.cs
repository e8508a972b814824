namespace Throughline.Screening;

/// <summary>Where an answer comes from.</summary>
public enum EvidenceSource
{
    /// <summary>The person said it.</summary>
    Said,

    /// <summary>The screener saw it.</summary>
    Seen,

    /// <summary>A document shows it.</summary>
    Document,

    /// <summary>Somebody else said it.</summary>
    ThirdParty,
}
