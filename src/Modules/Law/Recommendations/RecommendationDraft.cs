namespace Throughline.Law;

/// <summary>A recommendation to be added.</summary>
/// <param name="Country">Whose law or procedure, two letters.</param>
/// <param name="Criterion">Criterion whose verdict it answers.</param>
/// <param name="Text">What should be done, in a sentence or two.</param>
/// <param name="Author">Kind of author.</param>
/// <param name="Addressee">Key of a body of the directory, or its name.</param>
/// <param name="GivenOn">Day it was made.</param>
/// <param name="Acts">Keys of the acts that would move; may name acts not on the shelf.</param>
/// <param name="Steps">Ids of the procedure steps it would touch, e.g. <c>S8</c>.</param>
/// <param name="Status">What became of it.</param>
/// <param name="AdoptedBy">The act that adopted it; needed when, and only when, the status is adopted.</param>
/// <param name="Number">Its number when it has one already (7 for R-07); null for the next free one.</param>
/// <param name="DueOn">Day by which it should be answered with an act; null when none was set.</param>
/// <param name="NeedsRank">Type of act it needs at least, as the country names it, e.g. <c>law</c>; null when any may carry it out.</param>
/// <param name="AdoptedOn">Day of the act that adopted it, when it is known.</param>
public sealed record RecommendationDraft(
    string Country, string Criterion, string Text, RecommendationAuthor Author, string Addressee, DateOnly GivenOn, IReadOnlyList<string> Acts,
    IReadOnlyList<string> Steps, RecommendationStatus Status = RecommendationStatus.Open, string? AdoptedBy = null, int? Number = null,
    DateOnly? DueOn = null, string? NeedsRank = null, DateOnly? AdoptedOn = null)
{
    /// <summary>Handle of the practice card it is made from, or null.</summary>
    public string? Practice { get; init; }
}
