using Throughline.Justice.Facts;

namespace Throughline.Justice.Proceedings;

/// <summary>One move of a proceeding.</summary>
/// <param name="Stage">Stage reached.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remark">A word for the file, or null.</param>
/// <param name="Happened">UTC instant of the move.</param>
/// <param name="Recorded">UTC instant of recording.</param>
public sealed record StageLine(ProceedingStage Stage, StageReason Reason, string? Remark, DateTime Happened, DateTime Recorded);
