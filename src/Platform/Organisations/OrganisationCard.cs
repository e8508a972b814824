using Throughline.Platform.Access;
using Throughline.Platform.Texts;

namespace Throughline.Platform.Organisations;

/// <summary>What everyone on staff may know of an organisation.</summary>
/// <param name="Id">Row key; never shown.</param>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Key">Short unique word, e.g. <c>open-door</c>.</param>
/// <param name="Name">Name in the country's languages.</param>
/// <param name="Side">Side of the wall. It never changes: an organisation that changes sides is a new one.</param>
/// <param name="Kind">State or civil society.</param>
/// <param name="Region">Region whose calendar it works by, or null for the whole country.</param>
/// <param name="Version">Counts the saves; an edit names the one it began from.</param>
public sealed record OrganisationCard(Guid Id, string Handle, string Key, LocalizedText Name, Side Side, OrganisationKind Kind, string? Region, int Version = 1);
