namespace Throughline.Law;

/// <summary>What one reader found.</summary>
/// <param name="Reader">The reader's work name.</param>
/// <param name="Value">What was found.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Quotes">What it rests on.</param>
/// <param name="GivenAt">When, UTC.</param>
/// <param name="Version">For a write that must not pass over another one of the same reader.</param>
public sealed record ReaderVerdict(string Reader, VerdictValue Value, string Reasons, IReadOnlyList<QuoteDraft> Quotes, DateTime GivenAt, int Version);
