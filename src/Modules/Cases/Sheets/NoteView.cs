namespace Throughline.Cases.Sheets;

/// <summary>A note.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Step">Step it belongs to, or null.</param>
/// <param name="OrganisationId">Whose worker wrote it.</param>
/// <param name="Mine">The viewer wrote it.</param>
/// <param name="Happened">UTC instant it is about.</param>
/// <param name="Recorded">UTC instant it was written.</param>
public sealed record NoteView(string Text, string? Step, Guid OrganisationId, bool Mine, DateTime Happened, DateTime Recorded);
