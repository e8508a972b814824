using Throughline.Platform.Texts;

namespace Throughline.Cases.Today;

/// <summary>A clock of a notified case, for the coordinating body: no person and no organisation's note.</summary>
/// <param name="CaseHandle">Case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="HolderId">Body that holds it.</param>
/// <param name="Step">Step whose deadline falls next, or null.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Due">UTC instant, or null.</param>
/// <param name="LateWorkingDays">Working days late; 0 when not.</param>
public sealed record ClockLine(string CaseHandle, string CaseNumber, Guid HolderId, string? Step, LocalizedText? Title, DateTime? Due, int LateWorkingDays);
