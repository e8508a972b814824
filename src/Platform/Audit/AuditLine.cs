namespace Throughline.Platform.Audit;

/// <summary>A line of the log as it is shown: who did what and when, never content.</summary>
/// <param name="At">UTC instant of recording.</param>
/// <param name="Happened">UTC instant of the event.</param>
/// <param name="Kind"><c>read</c>, <c>write</c>, <c>refuse</c>, <c>account</c> or <c>system</c>.</param>
/// <param name="Process">Page or process.</param>
/// <param name="WorkName">Work name of who acted; null when the account is gone, a visitor, or the installation itself.</param>
/// <param name="OrganisationId">Row key of the organisation, or null as above.</param>
/// <param name="Role">Job at that time, as a word of the closed list.</param>
/// <param name="Reason">Outcome of the decision, as a word of the closed list.</param>
/// <param name="Basis">Basis named by the process, or empty.</param>
/// <param name="Files">Number of files shown or changed.</param>
public sealed record AuditLine(DateTime At, DateTime Happened, string Kind, string Process, string? WorkName, Guid? OrganisationId, string Role, string Reason, string Basis, int Files);
