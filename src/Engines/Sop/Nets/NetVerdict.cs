namespace Throughline.Sop.Nets;

/// <summary>What an exploration found. Each counterexample is a shortest list of events from the beginning; null means there is none within the bounds.</summary>
internal sealed record NetVerdict
{
    /// <summary>False when a bound was reached; then only what was found is certain, not what was not.</summary>
    public required bool Complete { get; init; }

    public required int States { get; init; }

    /// <summary>Nodes that never happen; certain only when <see cref="Complete"/>.</summary>
    public required IReadOnlyList<string> DeadNodes { get; init; }

    /// <summary>Something waits and nothing can happen.</summary>
    public IReadOnlyList<NetMove>? Deadlock { get; init; }

    /// <summary>The names of the places that still hold a token in the deadlock.</summary>
    public IReadOnlyList<string> Stuck { get; init; } = [];

    /// <summary>Things go on happening and the process can never complete.</summary>
    public IReadOnlyList<NetMove>? Livelock { get; init; }

    /// <summary>Two tokens lie in one place: work that was to be joined is done twice (lack of synchronisation).</summary>
    public IReadOnlyList<NetMove>? Unsafe { get; init; }

    public string? UnsafePlace { get; init; }

    /// <summary>Tokens in one place grow above the bound.</summary>
    public bool Unbounded { get; init; }

    /// <summary>An end is reached while something else is still open.</summary>
    public IReadOnlyList<NetMove>? EndsWithRest { get; init; }

    /// <summary>A node that ends the process happened twice in one run.</summary>
    public IReadOnlyList<NetMove>? EndsTwice { get; init; }

    /// <summary>From every state the process can complete.</summary>
    public bool OptionToComplete => Complete && Deadlock is null && Livelock is null;

    /// <summary>Option to complete, no place with two tokens, no node that never happens.</summary>
    public bool Sound => OptionToComplete && Unsafe is null && DeadNodes.Count == 0;
}
