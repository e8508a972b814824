namespace Throughline.Screening;

/// <summary>An indicator answered yes.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Source">Where the answer comes from; null when it was not recorded.</param>
public sealed record ObservedIndicator(Indicator Indicator, EvidenceSource? Source);
