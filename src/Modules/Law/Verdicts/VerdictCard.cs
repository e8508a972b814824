namespace Throughline.Law;

/// <summary>A verdict in a list.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Country">Whose law.</param>
/// <param name="Value">What was found.</param>
/// <param name="Author">Kind of author.</param>
/// <param name="GivenOn">Day it was given.</param>
/// <param name="Stale">True when a quoted text has changed or is gone in the edition that holds today, or the criterion asks something else since: re-check, and not counted as current.</param>
public sealed record VerdictCard(string Handle, string Criterion, string Country, VerdictValue Value, string Author, DateOnly GivenOn, bool Stale)
{
    /// <summary>True when the criterion has changed since, whatever the text of the law.</summary>
    public bool CriterionChanged { get; init; }
}
