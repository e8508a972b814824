namespace Throughline.Law;

/// <summary>What became of a recommendation.</summary>
public enum RecommendationStatus
{
    /// <summary>No answer yet.</summary>
    Open,

    /// <summary>The addressee accepts it.</summary>
    Accepted,

    /// <summary>The addressee accepts a part.</summary>
    AcceptedInPart,

    /// <summary>The addressee does not accept it.</summary>
    NotAccepted,

    /// <summary>An act has adopted it; the act is named.</summary>
    Adopted,
}
