namespace Throughline.Justice.Proceedings;

/// <summary>A risk fact.</summary>
/// <param name="Kind">What.</param>
/// <param name="Day">The day it happened or will happen.</param>
/// <param name="BodyId">Body that told it.</param>
/// <param name="Recorded">UTC instant it was told.</param>
public sealed record RiskLine(RiskKind Kind, DateOnly Day, Guid BodyId, DateTime Recorded);
