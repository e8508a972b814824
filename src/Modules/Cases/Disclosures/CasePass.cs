using Throughline.Platform.Access;

namespace Throughline.Cases.Disclosures;

/// <summary>A permit for one section and action of a case, with what names the case.</summary>
/// <param name="Permit">The permit.</param>
/// <param name="Handle">The case's part of an address.</param>
/// <param name="Number">Number staff use.</param>
/// <param name="OrganisationId">Body that holds it.</param>
public sealed record CasePass(Permit Permit, string Handle, string Number, Guid OrganisationId);
