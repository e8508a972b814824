namespace Throughline.Law;

/// <summary>An analysis to be begun.</summary>
/// <param name="Country">Whose law, two letters.</param>
/// <param name="Title">What it is called, e.g. <c>Legal analysis 2026</c>.</param>
/// <param name="Tiers">Tiers of the benchmark it covers, at least one.</param>
/// <param name="TextOn">Day whose texts are analysed; verdicts quote the law as it read then, or later.</param>
/// <param name="DueOn">Day by which it should be ready; null when none is set.</param>
/// <param name="First">Account handle of the first reader of every topic; null to plan later.</param>
/// <param name="Second">Account handle of the second reader; never the first one's.</param>
public sealed record AnalysisDraft(string Country, string Title, IReadOnlyList<string> Tiers, DateOnly TextOn, DateOnly? DueOn, string? First, string? Second);
