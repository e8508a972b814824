using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.Platform.Installation;

/// <summary>Everything the set-up page asks.</summary>
/// <param name="Address">Work address of the first administrator.</param>
/// <param name="WorkName">Name colleagues will use.</param>
/// <param name="Password">Password of the first administrator; at least 12 characters.</param>
/// <param name="HostKey">Short unique word for the organisation that runs the server.</param>
/// <param name="HostName">Its name in the first language.</param>
/// <param name="HostSide">Its side; an Enforcement host holds no Support organisation.</param>
/// <param name="HostKind">State or civil society.</param>
/// <param name="Country">Country, calendar, languages.</param>
public sealed record SetUpAnswers(string Address, string WorkName, string Password, string HostKey, string HostName, Side HostSide, OrganisationKind HostKind, CountrySetUp Country);
