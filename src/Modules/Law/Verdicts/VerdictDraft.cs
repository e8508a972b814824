namespace Throughline.Law;

/// <summary>A verdict to be given.</summary>
/// <param name="Criterion">Id of the criterion.</param>
/// <param name="Country">Whose law, two letters.</param>
/// <param name="Value">What was found.</param>
/// <param name="Reasons">Why, in a few sentences.</param>
/// <param name="Author">Kind of author as shown, e.g. <c>national expert</c>; no name.</param>
/// <param name="GivenOn">Day it is given.</param>
/// <param name="Quotes">What it rests on; needed for aligned, partly aligned and contradicts.</param>
public sealed record VerdictDraft(
    string Criterion, string Country, VerdictValue Value, string Reasons, string Author, DateOnly GivenOn, IReadOnlyList<QuoteDraft> Quotes);
