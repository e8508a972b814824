using Throughline.Platform.Texts;

namespace Throughline.Cases.Today;

/// <summary>Something to do, with its deadline and why.</summary>
/// <param name="Kind">What it asks for.</param>
/// <param name="CaseHandle">Case it is about; null for an offer that is not accepted.</param>
/// <param name="CaseNumber">Its number; null likewise.</param>
/// <param name="ReferralHandle">Referral it is about, or null.</param>
/// <param name="Step">Code of the step, or null.</param>
/// <param name="Title">Title of the step, or null.</param>
/// <param name="OtherId">The other body, or null.</param>
/// <param name="Due">UTC instant it is due.</param>
/// <param name="Basis">Legal basis; null when none is named.</param>
/// <param name="Crisis">Counted in hours rather than days.</param>
/// <param name="LateWorkingDays">Working days it is late; 0 when not late or late by less.</param>
/// <param name="LateHours">Hours it is late, rounded up; 0 when not late.</param>
public sealed record TodayTask(
    TodayKind Kind, string? CaseHandle, string? CaseNumber, string? ReferralHandle, string? Step, LocalizedText? Title, Guid? OtherId, DateTime Due, string? Basis,
    bool Crisis, int LateWorkingDays, int LateHours);
