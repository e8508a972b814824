namespace Throughline.Law;

/// <summary>An analysis with its plan and its progress, as one viewer may see it.</summary>
/// <param name="Card">The analysis.</param>
/// <param name="Topics">Its topics in the order of the benchmark.</param>
/// <param name="Agreement">How far the readers agree so far.</param>
public sealed record AnalysisSheet(AnalysisCard Card, IReadOnlyList<TopicReading> Topics, Agreement Agreement)
{
    /// <summary>Every criterion of the analysis, topic by topic.</summary>
    public IEnumerable<CriterionLine> Criteria => Topics.SelectMany(topic => topic.Criteria);
}
