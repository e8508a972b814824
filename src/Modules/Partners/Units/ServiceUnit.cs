using Throughline.Platform.Texts;

namespace Throughline.Partners.Units;

/// <summary>What a service is counted and paid in: a bed-night, a counselling hour, a ticket.</summary>
/// <param name="Id">Row key; never shown.</param>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Key">Short unique word for files, e.g. <c>bed-night-men</c>.</param>
/// <param name="Name">One of it: "bed-night".</param>
/// <param name="Many">More of it: "bed-nights".</param>
/// <param name="Service">The service it counts, from the closed list.</param>
/// <param name="Daily">True when a place uses one a day, so that places and dates give the number of units.</param>
public sealed record ServiceUnit(Guid Id, string Handle, string Key, LocalizedText Name, LocalizedText Many, PartnerService Service, bool Daily);
