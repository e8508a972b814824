using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>A comment with its answer.</summary>
/// <param name="Handle">Its own, random.</param>
/// <param name="Draft">Draft it was written on; 0 for a recommendation.</param>
/// <param name="Unit">Ordinal of the unit; 0 for the whole.</param>
/// <param name="Language">Language of the passage.</param>
/// <param name="Passage">Words it is on, or null.</param>
/// <param name="Suggested">Words suggested instead, or null.</param>
/// <param name="Text">What is said.</param>
/// <param name="Voice">In whose voice.</param>
/// <param name="Body">Key or name of the body that speaks; null for the other voices.</param>
/// <param name="Own">True for its writer, who may withdraw it while it has no answer.</param>
/// <param name="Answer">What was made of it; null while it waits.</param>
/// <param name="Reply">Why.</param>
/// <param name="AnsweredOn">Day of the answer.</param>
/// <param name="Words">Suggested against proposed, word by word; empty without suggested words.</param>
/// <param name="Version">To save against.</param>
public sealed record CommentCard(
    string Handle, int Draft, int Unit, string? Language, string? Passage, string? Suggested, string Text, CommentVoice Voice, string? Body, bool Own,
    CommentAnswer? Answer, string? Reply, DateOnly? AnsweredOn, IReadOnlyList<WordSpan> Words, int Version)
{
    /// <summary>True while nobody has answered it.</summary>
    public bool IsOpen => Answer is null;
}
