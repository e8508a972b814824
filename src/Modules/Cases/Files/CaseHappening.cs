namespace Throughline.Cases.Files;

/// <summary>A line of "what happened".</summary>
/// <param name="Kind">What.</param>
/// <param name="Detail">Code of the step, or name of the referral's state; null otherwise.</param>
/// <param name="OrganisationId">The other body, where there is one.</param>
/// <param name="Happened">UTC instant of the event.</param>
/// <param name="Recorded">UTC instant of recording; the gap is shown.</param>
public sealed record CaseHappening(CaseEventKind Kind, string? Detail, Guid? OrganisationId, DateTime Happened, DateTime Recorded);
