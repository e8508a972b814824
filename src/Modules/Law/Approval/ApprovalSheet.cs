namespace Throughline.Law;

/// <summary>Where a proposal stands on its country's way from draft to law.</summary>
/// <param name="Stages">The stations it passes, by the highest rank among its acts; empty when the country has set none.</param>
/// <param name="Passages">Its stays so far, oldest first.</param>
public sealed record ApprovalSheet(IReadOnlyList<StageCard> Stages, IReadOnlyList<PassageCard> Passages)
{
    /// <summary>The stay that is not over; null before the way is begun, after its end and while the proposal is back with its drafters.</summary>
    public PassageCard? Now => Passages.Count > 0 && Passages[^1].Result is null ? Passages[^1] : null;

    /// <summary>True when the last station was passed.</summary>
    public bool IsThrough => Passages.Count > 0 && Passages[^1] is { Result: StageResult.Passed } last && Stages.All(stage => stage.Ordinal <= last.Stage);

    /// <summary>Stations that the proposal has not reached since it was last sent back.</summary>
    public IEnumerable<StageCard> Ahead => Stages.Where(stage => stage.Ordinal > (Now?.Stage ?? (Passages.Count > 0 && Passages[^1].Result == StageResult.Passed ? Passages[^1].Stage : 0)));
}
