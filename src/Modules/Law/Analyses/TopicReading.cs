namespace Throughline.Law;

/// <summary>One topic of an analysis.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="First">Its first reader; null when nobody is named.</param>
/// <param name="Second">Its second reader; null when nobody is named.</param>
/// <param name="DueOn">Day by which both should have read it; null when none is set.</param>
/// <param name="IsMine">True when the viewer is one of its readers.</param>
/// <param name="Criteria">Its criteria.</param>
public sealed record TopicReading(Topic Topic, ReaderCard? First, ReaderCard? Second, DateOnly? DueOn, bool IsMine, IReadOnlyList<CriterionLine> Criteria);
