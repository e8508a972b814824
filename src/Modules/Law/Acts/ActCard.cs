using Throughline.Platform.Texts;

namespace Throughline.Law;

/// <summary>An act and its editions.</summary>
/// <param name="Handle">Stands in addresses.</param>
/// <param name="Key">Short key that procedures and verdicts cite it by.</param>
/// <param name="Country">Jurisdiction, two letters.</param>
/// <param name="Rank">Type and rank.</param>
/// <param name="Body">Issuing body.</param>
/// <param name="Title">Title in the languages of its editions.</param>
/// <param name="ShortTitle">How it is cited.</param>
/// <param name="Source">Where the text comes from.</param>
/// <param name="VerifiedBy">Who checked it against the authentic text; null when nobody has.</param>
/// <param name="Editions">Oldest first; within a day by language.</param>
public sealed record ActCard(
    string Handle, string Key, string Country, string Rank, string Body, LocalizedText Title, string ShortTitle, string Source, string? VerifiedBy,
    IReadOnlyList<EditionCard> Editions)
{
    /// <summary>
    /// The edition that holds on a day: the wished language when it has one, else the authentic text, else English, else any. Null when
    /// nothing of the act held yet.
    /// </summary>
    public EditionCard? On(DateOnly date, string? language) => Editions
        .Where(edition => edition.InForce <= date)
        .GroupBy(edition => edition.Language, StringComparer.Ordinal)
        .Select(editions => editions.MaxBy(edition => edition.InForce)!)
        .OrderByDescending(edition => edition.Language == language)
        .ThenByDescending(edition => edition.Authentic)
        .ThenByDescending(edition => edition.Language == "en")
        .ThenBy(edition => edition.Language, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>
    /// The later text in another language that this one is behind of: a translation that is stale, or an official text whose other language moved
    /// first. Null when no language has a later text than this edition's own latest, or when this edition is not that latest one.
    /// </summary>
    public EditionCard? AheadOf(EditionCard edition)
    {
        if (Editions.Any(other => other.Language == edition.Language && other.InForce > edition.InForce)) return null;
        return Editions.Where(other => other.Language != edition.Language && other.InForce > edition.InForce).OrderByDescending(other => other.InForce).ThenByDescending(other => other.Authentic).FirstOrDefault();
    }
}
