namespace Throughline.Law;

/// <summary>What the drafters made of a comment; the reply says why.</summary>
public enum CommentAnswer
{
    /// <summary>Taken up as it was.</summary>
    TakenUp,

    /// <summary>Taken up in part, or in other words.</summary>
    InPart,

    /// <summary>Not taken up.</summary>
    NotTakenUp,
}
