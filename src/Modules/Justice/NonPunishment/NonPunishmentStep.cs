namespace Throughline.Justice.NonPunishment;

/// <summary>One thing that was said.</summary>
/// <param name="State">State it led to.</param>
/// <param name="Text">Its words, or null.</param>
/// <param name="OrganisationId">Who said it.</param>
/// <param name="Happened">UTC instant of the event.</param>
/// <param name="Recorded">UTC instant of recording.</param>
public sealed record NonPunishmentStep(NonPunishmentState State, string? Text, Guid OrganisationId, DateTime Happened, DateTime Recorded);
