namespace Throughline.Platform.Audit;

/// <summary>One line of "who looked".</summary>
/// <param name="At">UTC instant of recording.</param>
/// <param name="Kind"><c>read</c>, <c>write</c> or <c>refuse</c>.</param>
/// <param name="Process">Page or process.</param>
/// <param name="WorkName">Working name of the account, or null when it is gone.</param>
/// <param name="OrganisationId">Its organisation, or null when it is gone.</param>
/// <param name="Role">Its role at that time.</param>
public sealed record LookedLine(DateTime At, string Kind, string Process, string? WorkName, Guid? OrganisationId, string Role);
