using Throughline.Cases.Steps;
using Throughline.Platform.Data;

namespace Throughline.Cases;

/// <summary>
/// Answer to a write. <paramref name="Problem"/> is one English line for the person at the screen, the key of its translation, and null exactly when done;
/// <paramref name="Handle"/> is that of the record made or changed, where there is one to go to.
/// </summary>
/// <param name="End">How it ended.</param>
/// <param name="Problem">What is wrong and what to do.</param>
/// <param name="Handle">Handle of the record.</param>
public sealed record WriteAnswer(WriteEnd End, string? Problem, string? Handle)
{
    /// <summary>Why the procedure of the case did not take it; null when something else barred it, and when it is done.</summary>
    public StepRefusal? Refusal { get; init; }

    /// <summary>True when stored.</summary>
    public bool IsDone => End == WriteEnd.Done;

    internal static WriteAnswer Absent { get; } = new(WriteEnd.Absent, "There is no such record.", null);

    internal static WriteAnswer Refused(string problem) => new(WriteEnd.Refused, problem, null);

    internal static WriteAnswer Of(Commitment commitment, string? handle) => commitment switch
    {
        Commitment.Done => new(WriteEnd.Done, null, handle),
        Commitment.Stale => new(WriteEnd.Stale, "Somebody else saved this in between. Nothing was overwritten: look at the new state and enter yours again.", handle),
        _ => new(WriteEnd.Repeated, "This form was sent before and counted once.", handle),
    };
}
