using Throughline.Platform.Access;

namespace Throughline.Platform.Accounts;

/// <summary>An account as the administrator asks for it.</summary>
/// <param name="Address">Work address one signs in with.</param>
/// <param name="WorkName">Name colleagues use.</param>
/// <param name="Role">Job.</param>
/// <param name="OrganisationId">Row key of the organisation.</param>
public sealed record NewAccount(string Address, string WorkName, Role Role, Guid OrganisationId);
