namespace Throughline.Partners.Units;

/// <summary>A unit to add.</summary>
/// <param name="Key">Short unique word of small letters, digits and hyphens.</param>
/// <param name="Name">One of it, by language; English at least.</param>
/// <param name="Many">More of it, by language; English at least.</param>
/// <param name="Service">The service it counts.</param>
/// <param name="Daily">True when a place uses one a day.</param>
public sealed record NewUnit(string Key, IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Many, PartnerService Service, bool Daily);
