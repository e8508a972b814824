namespace Throughline.Cases.Screenings;

/// <summary>A hand-over as its sender sees it.</summary>
/// <param name="OrganisationId">Receiving body.</param>
/// <param name="Sent">UTC instant it was sent.</param>
/// <param name="State">What became of it.</param>
public sealed record HandOverLine(Guid OrganisationId, DateTime Sent, HandOverState State);
