using System.Diagnostics.CodeAnalysis;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Exactly one of the handle of what was stored and the lines that say what is wrong. After a refusal nothing is changed.</summary>
public sealed class ProposalOutcome
{
    private ProposalOutcome(string? handle, IReadOnlyList<FieldRefusal> refusals) => (Handle, Refusals) = (handle, refusals);

    /// <summary>Handle of the row stored; null when refused.</summary>
    public string? Handle { get; }

    /// <summary>What is wrong, each with its field; empty when stored.</summary>
    public IReadOnlyList<FieldRefusal> Refusals { get; }

    /// <summary>True when stored.</summary>
    [MemberNotNullWhen(true, nameof(Handle))]
    public bool IsStored => Handle is not null;

    internal static ProposalOutcome Stored(string handle) => new(handle, []);

    internal static ProposalOutcome Refused(string field, string line) => new(null, [new FieldRefusal(field, line)]);

    internal static ProposalOutcome Refused(IReadOnlyList<FieldRefusal> refusals) => new(null, refusals);

    internal static ProposalOutcome Of(Commitment commitment, string handle) => commitment switch
    {
        Commitment.Done => Stored(handle),
        Commitment.Repeated => Refused("", "This form was sent before and counted once."),
        _ => Stale(),
    };

    internal static ProposalOutcome Stale() => Refused("", "Somebody else saved in between. Nothing of yours was stored; look at theirs and save again.");

    internal static ProposalOutcome Absent() => Refused("", "There is no such proposal.");
}
