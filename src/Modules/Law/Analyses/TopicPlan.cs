namespace Throughline.Law;

/// <summary>Who reads one topic.</summary>
/// <param name="Topic">Id of the topic.</param>
/// <param name="First">Account handle of the first reader; null when nobody is named.</param>
/// <param name="Second">Account handle of the second reader; null when nobody is named.</param>
/// <param name="DueOn">Day by which both should have read it; null for the day of the whole analysis.</param>
public sealed record TopicPlan(string Topic, string? First, string? Second, DateOnly? DueOn);
