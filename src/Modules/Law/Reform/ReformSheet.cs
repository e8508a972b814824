namespace Throughline.Law;

/// <summary>Figures that show whether reform works, each as the list behind it. None says that a law passes or fails.</summary>
/// <param name="Country">Whose law.</param>
/// <param name="InTime">Recommendations adopted by an act not later than they were due; without a due day any adoption is in time.</param>
/// <param name="Late">Adopted after they were due.</param>
/// <param name="InPart">Accepted in part.</param>
/// <param name="Accepted">Accepted, the act is still to come.</param>
/// <param name="NotAccepted">Not accepted.</param>
/// <param name="Unanswered">Without an answer.</param>
/// <param name="Spans">From verdict to force, one for each criterion of an adopted proposal that is in force, the shortest first.</param>
/// <param name="Overdue">By-laws owed past their day.</param>
/// <param name="Stale">Latest verdicts whose quoted text has changed.</param>
/// <param name="Verdicts">Latest verdicts in all: what <paramref name="Stale"/> is a part of.</param>
public sealed record ReformSheet(
    string Country, IReadOnlyList<RecommendationCard> InTime, IReadOnlyList<RecommendationCard> Late, IReadOnlyList<RecommendationCard> InPart, IReadOnlyList<RecommendationCard> Accepted,
    IReadOnlyList<RecommendationCard> NotAccepted, IReadOnlyList<RecommendationCard> Unanswered, IReadOnlyList<ReformSpan> Spans, IReadOnlyList<DelegationCard> Overdue,
    IReadOnlyList<VerdictCard> Stale, int Verdicts)
{
    /// <summary>Recommendations in all.</summary>
    public int Recommendations => InTime.Count + Late.Count + InPart.Count + Accepted.Count + NotAccepted.Count + Unanswered.Count;

    /// <summary>Median of <see cref="Spans"/> in months, to the half; null when there is none.</summary>
    public double? MedianMonths => Spans.Count == 0 ? null : (Spans[(Spans.Count - 1) / 2].Months + Spans[Spans.Count / 2].Months) / 2.0;
}
