using Throughline.Platform.Data;

namespace Throughline.Law;

// A comment on a recommendation, or on the words of a proposal. Who wrote it only the keys know; a body speaks when the writer lets it.
internal sealed class WordingComment : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }
    public Guid? ProposalId { get; set; }
    public Guid? RecommendationId { get; set; }

    // Draft it was written on, and the unit; 0 for a recommendation and for the whole.
    public int Draft { get; set; }
    public int Unit { get; set; }
    public string? Language { get; set; }
    public string? Passage { get; set; }
    public string? Suggested { get; set; }
    public required string Text { get; set; }
    public CommentVoice Voice { get; set; }
    public string? Body { get; set; }
    public required string Mark { get; set; }
    public CommentAnswer? Answer { get; set; }
    public string? Reply { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public int Version { get; set; }
}
