using Throughline.Platform.Access;

namespace Throughline.Cases.Files;

/// <summary>One line of "who can see this now", worked out by the same decision that opens the file.</summary>
/// <param name="OrganisationId">Whose staff.</param>
/// <param name="Tie">Why.</param>
/// <param name="Sections">What they can open now; empty when they know only that a referral exists.</param>
/// <param name="ConsentHandle">Consent it rests on, or null for those who hold the file.</param>
/// <param name="Until">UTC instant it ends, or null for those who hold the file.</param>
/// <param name="Waiting">True while the referral is not accepted.</param>
public sealed record SeesLine(Guid OrganisationId, CaseTie Tie, IReadOnlyList<Section> Sections, string? ConsentHandle, DateTime? Until, bool Waiting);
