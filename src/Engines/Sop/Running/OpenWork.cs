namespace Throughline.Sop.Running;

/// <summary>A step that can be done, or waits for something.</summary>
/// <param name="StepId">The step.</param>
/// <param name="ActorId">Who does it.</param>
/// <param name="Since">When it opened.</param>
/// <param name="Clocks">Its times that run or stand still; empty when none has begun.</param>
/// <param name="Lacks">What must be there before it can be done; empty when it can be done now.</param>
public sealed record OpenWork(string StepId, string ActorId, DateTime Since, IReadOnlyList<Clock> Clocks, IReadOnlyList<Lack> Lacks)
{
    /// <summary><see cref="Lacks"/> in words.</summary>
    public IReadOnlyList<string> Missing => [.. Lacks.Select(lack => lack.Words)];
}

/// <summary>A time that runs.</summary>
/// <param name="StepId">The step it belongs to.</param>
/// <param name="Time">What the file says.</param>
/// <param name="Began">When it began.</param>
/// <param name="Due">When it ends; null while it stands still.</param>
/// <param name="IsPeriod">True for a period that runs (recovery and reflection), false for a deadline.</param>
public sealed record Clock(string StepId, Deadline Time, DateTime Began, DateTime? Due, bool IsPeriod)
{
    /// <summary>True when a deadline has passed at that moment.</summary>
    public bool IsOverdue(DateTime now) => !IsPeriod && Due < now;
}
