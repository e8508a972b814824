using Throughline.Platform.Data;

namespace Throughline.Partners;

/// <summary>How a save ended. Exactly one holds: it is done, there is no such thing for this viewer, or there are refusals and nothing is stored.</summary>
public sealed record SaveAnswer
{
    private SaveAnswer(string? handle, IReadOnlyList<SaveFault> refusals, bool absent) => (Handle, Refusals, IsAbsent) = (handle, refusals, absent);

    /// <summary>Absent, or not the viewer's: the two look the same.</summary>
    public static SaveAnswer Absent { get; } = new(null, [], true);

    /// <summary>Handle of what was stored; null when nothing was, or when it has none.</summary>
    public string? Handle { get; }

    /// <summary>What is wrong; empty when done or absent.</summary>
    public IReadOnlyList<SaveFault> Refusals { get; }

    /// <summary>True when there is nothing to save to.</summary>
    public bool IsAbsent { get; }

    /// <summary>True when it is stored.</summary>
    public bool IsDone => !IsAbsent && Refusals.Count == 0;

    internal static SaveAnswer Wrong(string field, string line) => new(null, [new SaveFault(field, line)], false);

    internal static SaveAnswer Wrong(IReadOnlyList<SaveFault> refusals) => new(null, refusals, false);

    // A form that was sent twice counted once, and that is what its sender wanted.
    internal static SaveAnswer Of(Commitment commitment, string? handle) => commitment == Commitment.Stale ? Stale : new SaveAnswer(handle, [], false);

    internal static SaveAnswer Stale => Wrong("", "Somebody else saved in between. What you typed is still here and is not stored; look at theirs, then save again from a new form.");
}
