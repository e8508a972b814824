using Throughline.Justice.Facts;

namespace Throughline.Justice.Proceedings;

/// <summary>A move of a proceeding.</summary>
/// <param name="Stage">Stage it reaches; the same stage for a re-qualification.</param>
/// <param name="Reason">Why.</param>
/// <param name="Remark">A word for the file, sealed; at most 2,000 characters. Null when none.</param>
/// <param name="Articles">New articles for a re-qualification; null otherwise.</param>
/// <param name="Version">Number of the save the move began from.</param>
public sealed record ProceedingMove(ProceedingStage Stage, StageReason Reason, string? Remark, IReadOnlyList<(string Words, string? Provision)>? Articles, int Version);
