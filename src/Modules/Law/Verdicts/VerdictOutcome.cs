using System.Diagnostics.CodeAnalysis;

namespace Throughline.Law;

/// <summary>Exactly one of the handle of a stored verdict and the lines that say what is wrong. After a refusal nothing is changed.</summary>
public sealed class VerdictOutcome
{
    private VerdictOutcome(string? handle, IReadOnlyList<FieldRefusal> refusals) => (Handle, Refusals) = (handle, refusals);

    /// <summary>Handle of the verdict; null when refused.</summary>
    public string? Handle { get; }

    /// <summary>What is wrong, each with its field; empty when stored.</summary>
    public IReadOnlyList<FieldRefusal> Refusals { get; }

    /// <summary>True when stored.</summary>
    [MemberNotNullWhen(true, nameof(Handle))]
    public bool IsStored => Handle is not null;

    internal static VerdictOutcome Stored(string handle) => new(handle, []);

    internal static VerdictOutcome Refused(IReadOnlyList<FieldRefusal> refusals) => new(null, refusals);
}
