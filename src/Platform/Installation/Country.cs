using Throughline.Platform.Calendar;

namespace Throughline.Platform.Installation;

/// <summary>What was said at set-up.</summary>
/// <param name="Code">ISO 3166 code, or a user-assigned one (XA) for an invented country.</param>
/// <param name="Name">Name shown in the masthead.</param>
/// <param name="Demonstration">True when this database was made for the demonstration; it never changes.</param>
/// <param name="Practice">True when this database is a practice room: every page and print says so; it never changes.</param>
/// <param name="HostOrganisationId">Organisation that runs the server; null before set-up.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Languages">Languages offered, BCP 47, the first is the default.</param>
/// <param name="Calendar">Zone, working week and holidays.</param>
public sealed record Country(string Code, string Name, bool Demonstration, bool Practice, Guid? HostOrganisationId, string Currency, IReadOnlyList<string> Languages, WorkingCalendar Calendar);
