using Throughline.Law;

namespace Throughline.App.Documents;

/// <summary>What a paragraph of an existing analysis seems to find.</summary>
/// <param name="Candidates">Criteria it may speak of, the likeliest first.</param>
/// <param name="Value">The verdict its words sound like; null when they sound like none.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Quotes">Words it quotes.</param>
public sealed record FoundVerdict(IReadOnlyList<Criterion> Candidates, VerdictValue? Value, string Text, IReadOnlyList<string> Quotes);
