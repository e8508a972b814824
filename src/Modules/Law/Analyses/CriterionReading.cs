namespace Throughline.Law;

/// <summary>The reading of one criterion, as one viewer may see it.</summary>
/// <param name="Analysis">The analysis.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsReader">True when the viewer reads this criterion.</param>
/// <param name="Mine">What the viewer found; null when nothing yet.</param>
/// <param name="Both">Both readings, the first reader's first; empty until both are given: whoever asks.</param>
/// <param name="Settled">How it was settled; null until then.</param>
public sealed record CriterionReading(
    AnalysisCard Analysis, Criterion Criterion, ReadingState State, bool IsReader, ReaderVerdict? Mine, IReadOnlyList<ReaderVerdict> Both, SettledCard? Settled)
{
    /// <summary>The quotations of both readings, each once.</summary>
    public IReadOnlyList<QuoteDraft> Quotes => [.. Both.SelectMany(reading => reading.Quotes).Distinct()];
}
