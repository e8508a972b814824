using Throughline.Platform.Data;

namespace Throughline.Statistics;

/// <summary>Answer to a write: stored whole, or nothing stored and the reasons.</summary>
/// <param name="IsDone">True when stored.</param>
/// <param name="Refusals">What is wrong, each with its line of a file (0 where there is none) and what to do; empty when done or absent.</param>
/// <param name="Handle">Handle of the record made or changed, where there is one to go to.</param>
public sealed record StatisticsAnswer(bool IsDone, IReadOnlyList<(int Line, string Problem)> Refusals, string? Handle)
{
    /// <summary>True when there is no such record, or it is not this viewer's: the same.</summary>
    public bool IsAbsent => !IsDone && Refusals.Count == 0;

    internal static StatisticsAnswer Absent { get; } = new(false, [], null);

    internal static StatisticsAnswer Refused(string problem) => new(false, [(0, problem)], null);

    internal static StatisticsAnswer Of(Commitment commitment, string? handle) => commitment switch
    {
        Commitment.Done => new(true, [], handle),
        Commitment.Stale => Refused("Somebody else saved this in between. Nothing was overwritten: look at the new state and enter yours again."),
        _ => Refused("This form was sent before and counted once."),
    };
}
