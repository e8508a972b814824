using System.Diagnostics.CodeAnalysis;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Exactly one of the handle of the analysis that was written and the lines that say what is wrong. After a refusal nothing is changed.</summary>
public sealed class AnalysisOutcome
{
    private AnalysisOutcome(string? handle, int settled, IReadOnlyList<FieldRefusal> refusals) => (Handle, Settled, Refusals) = (handle, settled, refusals);

    /// <summary>Handle of the analysis; null when refused.</summary>
    public string? Handle { get; }

    /// <summary>Verdicts that stand since this write.</summary>
    public int Settled { get; }

    /// <summary>What is wrong, each with its field; empty when stored.</summary>
    public IReadOnlyList<FieldRefusal> Refusals { get; }

    /// <summary>True when stored.</summary>
    [MemberNotNullWhen(true, nameof(Handle))]
    public bool IsStored => Handle is not null;

    internal static AnalysisOutcome Refused(string field, string line) => new(null, 0, [new FieldRefusal(field, line)]);

    internal static AnalysisOutcome Refused(IReadOnlyList<FieldRefusal> refusals) => new(null, 0, refusals);

    internal static AnalysisOutcome Absent() => Refused("", "There is no such analysis.");

    internal static AnalysisOutcome Of(Commitment commitment, string handle, int settled = 0) => commitment switch
    {
        Commitment.Done => new AnalysisOutcome(handle, settled, []),
        Commitment.Repeated => Refused("", "This form was sent before and counted once."),
        _ => Refused("", "Somebody else saved in between. Nothing of yours was stored; look at theirs and save again."),
    };
}
