using Throughline.Platform.Access;

namespace Throughline.Platform.Accounts;

/// <summary>Which accounts to list; what is null is not asked.</summary>
/// <param name="Text">Part of the work name or address.</param>
/// <param name="Role">Job.</param>
/// <param name="OrganisationId">Organisation.</param>
public sealed record AccountFilter(string? Text = null, Role? Role = null, Guid? OrganisationId = null);
