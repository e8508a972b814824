namespace Throughline.Law;

/// <summary>A verdict with its reasons and its quotations.</summary>
/// <param name="Card">The verdict.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Quotes">What it rests on, in the order given.</param>
public sealed record VerdictPage(VerdictCard Card, string Reasons, IReadOnlyList<QuotedText> Quotes);
