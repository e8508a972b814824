namespace Throughline.Platform.Audit;

/// <summary>What a check of the log found.</summary>
/// <param name="Entries">Number of ordered entries.</param>
/// <param name="Waiting">Entries written and not yet ordered; normally none a second after the last request.</param>
/// <param name="SignedHeads">Number of signed heads read.</param>
/// <param name="Findings">What is wrong, a line each, with the position; empty when whole.</param>
/// <param name="CannotShow">What this check cannot show, so that nobody takes it for more than it is.</param>
/// <param name="Notes">Restores from a copy that the holder of the keys has signed: true, and no fault.</param>
public sealed record AuditReport(long Entries, long Waiting, int SignedHeads, IReadOnlyList<string> Findings, IReadOnlyList<string> CannotShow, IReadOnlyList<string> Notes)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool Whole => Findings.Count == 0;
}
