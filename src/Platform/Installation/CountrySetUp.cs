using Throughline.Platform.Calendar;

namespace Throughline.Platform.Installation;

/// <summary>Answers of the set-up page.</summary>
/// <param name="Code">ISO 3166 code.</param>
/// <param name="Name">Name of the country.</param>
/// <param name="TimeZone">IANA zone, as <c>Asia/Ashgabat</c>.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Languages">Languages offered, the first is the default.</param>
/// <param name="Weeks">Working weeks.</param>
/// <param name="Holidays">Holidays.</param>
public sealed record CountrySetUp(string Code, string Name, string TimeZone, string Currency, IReadOnlyList<string> Languages, IReadOnlyList<WorkingWeek> Weeks, IReadOnlyList<Holiday> Holidays);
