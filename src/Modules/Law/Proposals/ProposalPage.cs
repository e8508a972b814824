namespace Throughline.Law;

/// <summary>A proposal with one of its drafts.</summary>
/// <param name="Card">The proposal.</param>
/// <param name="Reason">Why it was not agreed or rejected, or the change with which it was agreed; null where there is none.</param>
/// <param name="Draft">The draft shown.</param>
/// <param name="Drafts">All drafts with the UTC instant each was made, oldest first.</param>
/// <param name="Recommendations">What it carries out.</param>
/// <param name="Units">The acts that move, in the order of the package.</param>
/// <param name="Languages">Languages in which it is worded, the authentic ones first.</param>
/// <param name="Adoption">How it became law; null before.</param>
public sealed record ProposalPage(
    ProposalCard Card, string? Reason, int Draft, IReadOnlyList<(int Draft, DateTime MadeAt)> Drafts, IReadOnlyList<RecommendationCard> Recommendations,
    IReadOnlyList<ProposalUnitCard> Units, IReadOnlyList<(string Language, bool Authentic)> Languages, AdoptionCard? Adoption)
{
    /// <summary>True when the draft shown is not the latest.</summary>
    public bool IsEarlier => Draft != Card.Draft;

    /// <summary>True when every unit is worded.</summary>
    public bool IsComplete => Units.Count > 0 && Units.All(unit => unit.Move != UnitMove.Missing);
}
