using System.Collections.Immutable;

namespace Throughline.Sop.Running;

/// <summary>Where a case stands under one version of a procedure. A value: the same log gives an equal state.</summary>
public sealed record CaseState
{
    private static readonly ImmutableSortedDictionary<string, string> NoText = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Id of the procedure the case is pinned to.</summary>
    public required string ProcedureId { get; init; }

    /// <summary>Version of the procedure the case is pinned to.</summary>
    public required string Version { get; init; }

    /// <summary>Open steps and when each opened.</summary>
    public ImmutableSortedDictionary<string, DateTime> Open { get; init; } = Times;

    /// <summary>Steps done and when last.</summary>
    public ImmutableSortedDictionary<string, DateTime> Done { get; init; } = Times;

    /// <summary>How often each step was done.</summary>
    public ImmutableSortedDictionary<string, int> Rounds { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>For a step that waits for several: those that have arrived, separated by spaces.</summary>
    public ImmutableSortedDictionary<string, string> Arrived { get; init; } = NoText;

    /// <summary>Facts recorded.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = NoText;

    /// <summary>Numbers recorded.</summary>
    public ImmutableSortedDictionary<string, long> Numbers { get; init; } = ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Consents in force and since when.</summary>
    public ImmutableSortedDictionary<string, DateTime> Consents { get; init; } = Times;

    /// <summary>Records made.</summary>
    public ImmutableSortedSet<string> Records { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Declared events and when each last took place.</summary>
    public ImmutableSortedDictionary<string, DateTime> Events { get; init; } = Times;

    /// <summary>Assistance the person has been granted: it stays granted whatever is decided later (I6).</summary>
    public ImmutableSortedSet<string> Granted { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Times the clocks of a step stood still; the last may have no end.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<(DateTime From, DateTime? To)>> Pauses { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableArray<(DateTime From, DateTime? To)>>(StringComparer.Ordinal);

    /// <summary>How often the time of a step was extended.</summary>
    public ImmutableSortedDictionary<string, int> Extensions { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Periods the person ended early, and when.</summary>
    public ImmutableSortedDictionary<string, DateTime> EndedEarly { get; init; } = Times;

    /// <summary>Steps set aside and when each had opened.</summary>
    public ImmutableSortedDictionary<string, DateTime> Aside { get; init; } = Times;

    /// <summary>Steps done before the procedure came to them; when it does, they do not open again.</summary>
    public ImmutableSortedSet<string> Early { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Steps done out of order whose ways on wait for an answer, and when each was done.</summary>
    public ImmutableSortedDictionary<string, DateTime> Unanswered { get; init; } = Times;

    /// <summary>The step that ended the case; null while it goes on.</summary>
    public string? EndedBy { get; init; }

    /// <summary>When the case ended; null while it goes on.</summary>
    public DateTime? Ended { get; init; }

    /// <summary>When the last event was recorded; null before the first.</summary>
    public DateTime? LastRecorded { get; init; }

    private static ImmutableSortedDictionary<string, DateTime> Times => ImmutableSortedDictionary.Create<string, DateTime>(StringComparer.Ordinal);
}
