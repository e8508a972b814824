namespace Throughline.Screening;

/// <summary>One dimension explained.</summary>
/// <param name="Dimension">Which one.</param>
/// <param name="State">Where it stands.</param>
/// <param name="MinimalSet">When positive, a smallest set of answers that makes it so; no answer of it can be left out. Else empty.</param>
/// <param name="OtherSetsExist">True when another minimal set would do as well.</param>
public sealed record DimensionResult(ScreeningDimension Dimension, DimensionState State, IReadOnlyList<ObservedIndicator> MinimalSet, bool OtherSetsExist);
