namespace Throughline.Law;

/// <summary>In whose voice a comment speaks.</summary>
public enum CommentVoice
{
    /// <summary>A participant, without a name.</summary>
    Participant,

    /// <summary>A body, by its name; not its position, which is a letter.</summary>
    Body,

    /// <summary>A survivor who reviews; without a name, always.</summary>
    SurvivorReviewer,
}
