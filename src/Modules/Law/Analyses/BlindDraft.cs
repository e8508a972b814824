namespace Throughline.Law;

/// <summary>What one reader finds, alone.</summary>
/// <param name="Value">What was found.</param>
/// <param name="Reasons">Why, in a few sentences.</param>
/// <param name="Quotes">What it rests on; needed for aligned, partly aligned and contradicts.</param>
public sealed record BlindDraft(VerdictValue Value, string Reasons, IReadOnlyList<QuoteDraft> Quotes);
