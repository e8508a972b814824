using Throughline.Platform.Access;

namespace Throughline.Cases.Disclosures;

/// <summary>A line of the giving side's ledger.</summary>
/// <param name="Handle">Its part of an address; also that of the receiver's copy.</param>
/// <param name="Serial">Serial number.</param>
/// <param name="RecipientId">Body it is for.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Sections">Sections it takes from.</param>
/// <param name="Standing">Where it stands now.</param>
/// <param name="Asked">UTC instant it was asked for.</param>
/// <param name="Given">UTC instant it crossed, or null.</param>
/// <param name="Until">UTC instant it ends, or null while it has not crossed.</param>
/// <param name="ReviewBy">UTC instant by which a use in imminent danger must be reviewed, or null.</param>
/// <param name="Reviewed">UTC instant of the review, or null.</param>
/// <param name="Acknowledged">UTC instant the receiver confirmed that use has stopped, or null.</param>
/// <param name="AskedByViewer">The viewer asked for it and so cannot be its second person or reviewer.</param>
/// <param name="ConsentHandle">Consent it rests on, or null.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record DisclosureLine(
    string Handle, string Serial, Guid RecipientId, DisclosureBasis Basis, ExtractPurpose Purpose, IReadOnlyList<Section> Sections, DisclosureStanding Standing, DateTime Asked,
    DateTime? Given, DateTime? Until, DateTime? ReviewBy, DateTime? Reviewed, DateTime? Acknowledged, bool AskedByViewer, string? ConsentHandle, int Version)
{
    /// <summary>Withdrawn, and the receiver has not confirmed that use has stopped.</summary>
    public bool AwaitsStop => Standing == DisclosureStanding.Withdrawn && Acknowledged is null;

    /// <summary>Given in imminent danger and not reviewed.</summary>
    public bool AwaitsReview => Standing is DisclosureStanding.Live or DisclosureStanding.Lapsed && ReviewBy is not null && Reviewed is null;
}
