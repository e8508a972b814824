namespace Throughline.Law;

/// <summary>One criterion of an analysis.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="State">Where its reading stands.</param>
/// <param name="Mine">What the viewer found; null when they have not read it or are no reader of it.</param>
/// <param name="ToRead">True when it waits for the viewer.</param>
/// <param name="Value">The verdict that stands; null until it is settled.</param>
public sealed record CriterionLine(Criterion Criterion, ReadingState State, VerdictValue? Mine, bool ToRead, VerdictValue? Value);
