namespace Throughline.Screening;

/// <summary>One recorded answer.</summary>
/// <param name="IndicatorId">Id of the indicator as text, for example <c>1.10</c>, which is not <c>1.1</c>.</param>
/// <param name="Value">What is known.</param>
/// <param name="Source">Where it comes from; null when it was not recorded.</param>
public sealed record Answer(string IndicatorId, AnswerValue Value, EvidenceSource? Source = null);
