namespace Throughline.Cases.Sheets;

/// <summary>The sealed identity as one viewer sees it.</summary>
/// <param name="Recorded">True when anything is recorded; a case may live without.</param>
/// <param name="OpenUntil">UTC instant until which this viewer sees it, or null while it is sealed.</param>
/// <param name="OpenedAt">UTC instant it was opened, or null.</param>
/// <param name="Reason">The viewer's reason, or null.</param>
/// <param name="Identity">Content while it is open, or null.</param>
/// <param name="Whereabouts">Where the person is, while open and for those who may know; null otherwise.</param>
/// <param name="MayKnowWhereabouts">The viewer may see and record whereabouts.</param>
/// <param name="IdentityVersion">Number of the last save, 0 when there is none.</param>
/// <param name="WhereaboutsVersion">The same for the whereabouts.</param>
public sealed record IdentityView(
    bool Recorded, DateTime? OpenUntil, DateTime? OpenedAt, string? Reason, IdentitySheet? Identity, string? Whereabouts, bool MayKnowWhereabouts,
    int IdentityVersion, int WhereaboutsVersion);
