using Throughline.Platform.Texts;

namespace Throughline.Cases.Steps;

/// <summary>A step of the pinned SOP in one case.</summary>
/// <param name="Code">Step, as <c>S9</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="State">Where it stands; null when it was not reached.</param>
/// <param name="Started">UTC instant it began, or null.</param>
/// <param name="StartedRecorded">UTC instant that was recorded, or null.</param>
/// <param name="Ended">UTC instant it ended, or null.</param>
/// <param name="EndedRecorded">UTC instant that was recorded, or null.</param>
/// <param name="Due">UTC instant of its deadline; null without one, or while what it counts from has not happened.</param>
/// <param name="Basis">Legal basis, or null when the SOP names none.</param>
/// <param name="Version">Number of the last save, 0 when it was not reached.</param>
public sealed record StepView(
    string Code, LocalizedText Title, StepState? State, DateTime? Started, DateTime? StartedRecorded, DateTime? Ended, DateTime? EndedRecorded, DateTime? Due, string? Basis, int Version)
{
    /// <summary>True while somebody still has to do it.</summary>
    public bool IsOpen => State is null or StepState.Started;
}
