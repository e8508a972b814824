namespace Throughline.Procedures;

/// <summary>A step that both versions have and that changed.</summary>
/// <param name="Before">The step in the earlier version.</param>
/// <param name="After">The step in the later version.</param>
/// <param name="Parts">Parts that changed, at least one.</param>
public sealed record StepChange(StepCard Before, StepCard After, IReadOnlyList<StepPart> Parts);
