using Throughline.Platform.Organisations;

namespace Throughline.Partners;

/// <summary>A body of the mechanism with its profile, as every member of staff may read it.</summary>
/// <param name="Organisation">The body.</param>
/// <param name="Profile">What it offers; <see cref="PartnerProfile.Blank"/> where nobody has said.</param>
/// <param name="Version">Number of the last save, 0 where there was none; goes back with an edit.</param>
public sealed record PartnerCard(OrganisationCard Organisation, PartnerProfile Profile, int Version);
