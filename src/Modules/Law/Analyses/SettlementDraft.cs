namespace Throughline.Law;

/// <summary>How a difference between two readers is settled.</summary>
/// <param name="Value">The verdict that stands.</param>
/// <param name="Reason">Why this and not the other one; it is kept beside both readings.</param>
/// <param name="Quotes">The quotations it rests on, by their place in <see cref="CriterionReading.Quotes"/>.</param>
public sealed record SettlementDraft(VerdictValue Value, string Reason, IReadOnlyList<int> Quotes);
