using Throughline.Platform.Data;

namespace Throughline.Partners.Units;

/// <summary>Answer to a write about money.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Problem">One English line that says what is wrong and what to do, the key of its translation; null exactly when stored.</param>
/// <param name="Values">What stands at {0}, {1} … of the line.</param>
/// <param name="Field">Name of the field it is about, or null.</param>
/// <param name="Handle">Handle of the record made or changed, or null.</param>
public sealed record MoneyAnswer(MoneyEnd End, string? Problem, IReadOnlyList<string> Values, string? Field, string? Handle)
{
    /// <summary>True when stored.</summary>
    public bool IsDone => End == MoneyEnd.Done;

    /// <summary>There is no such record for this viewer, or none at all: the same.</summary>
    public static MoneyAnswer Absent { get; } = new(MoneyEnd.Absent, "There is no such record.", [], null, null);

    /// <summary>Stored, with the handle of the record.</summary>
    public static MoneyAnswer Done(string handle) => new(MoneyEnd.Done, null, [], null, handle);

    /// <summary>Refused, about one field.</summary>
    public static MoneyAnswer Refused(string field, string problem, params string[] values) => new(MoneyEnd.Refused, problem, values, field, null);

    /// <summary>How a commit ended, for the record it was about.</summary>
    public static MoneyAnswer Of(Commitment commitment, string? handle) => commitment switch
    {
        Commitment.Done => new(MoneyEnd.Done, null, [], null, handle),
        Commitment.Stale => new(MoneyEnd.Stale, "Somebody else saved this in between. Nothing was overwritten: look at the new state and enter yours again.", [], null, handle),
        _ => new(MoneyEnd.Repeated, "This form was sent before and counted once.", [], null, handle),
    };
}
