namespace Throughline.Law;

/// <summary>An analysis in a list.</summary>
/// <param name="Handle">Its own.</param>
/// <param name="Country">Whose law.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Tiers">Tiers of the benchmark it covers.</param>
/// <param name="TextOn">Day whose texts are analysed.</param>
/// <param name="DueOn">Day by which it should be ready; null when none is set.</param>
/// <param name="BegunAt">When it was begun, UTC.</param>
/// <param name="ClosedAt">When it was closed, UTC; null while it is open.</param>
/// <param name="Criteria">Criteria it covers.</param>
/// <param name="Settled">Of these, criteria whose verdict stands.</param>
/// <param name="Version">For a write that must not pass over somebody else's.</param>
public sealed record AnalysisCard(
    string Handle, string Country, string Title, IReadOnlyList<string> Tiers, DateOnly TextOn, DateOnly? DueOn, DateTime BegunAt, DateTime? ClosedAt, int Criteria, int Settled, int Version);
