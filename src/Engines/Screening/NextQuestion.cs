namespace Throughline.Screening;

/// <summary>A question worth asking next, if the person wishes.</summary>
/// <param name="IndicatorId">The indicator, or <see cref="NextQuestions.Act"/> for the question on the act.</param>
/// <param name="Indicator">The indicator; null for the question on the act.</param>
/// <param name="Alone">True when a yes to it alone would make its open dimension positive.</param>
/// <param name="StillNeeded">True when the rule still needs its dimension.</param>
public sealed record NextQuestion(string IndicatorId, Indicator? Indicator, bool Alone, bool StillNeeded);
