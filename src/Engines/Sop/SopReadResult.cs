namespace Throughline.Sop;

/// <summary>What reading gave: a procedure and no fault, or no procedure and at least one fault.</summary>
public sealed class SopReadResult
{
    private SopReadResult(Procedure? procedure, IReadOnlyList<SopFault> faults)
    {
        Procedure = procedure;
        Faults = faults;
    }

    /// <summary>The procedure; null exactly when there are faults.</summary>
    public Procedure? Procedure { get; }

    /// <summary>The faults in the order of the file, at most 100; empty exactly when there is a procedure.</summary>
    public IReadOnlyList<SopFault> Faults { get; }

    internal static SopReadResult Of(Procedure procedure) => new(procedure, []);

    internal static SopReadResult Refused(IEnumerable<SopFault> faults) =>
        new(null, [.. faults.OrderBy(f => f.Line).ThenBy(f => f.Column).Take(100)]);
}
