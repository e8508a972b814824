namespace Throughline.Sop.Running;

/// <summary>What an event gave: the next state, or a refusal and the state as it was.</summary>
/// <param name="State">The state after the event; the one before it when it was refused.</param>
/// <param name="Refusal">Null when the event was taken.</param>
public sealed record Taken(CaseState State, Refusal? Refusal);

/// <summary>Why an event cannot be taken.</summary>
/// <param name="Rule">Name of the rule, as the guide lists it.</param>
/// <param name="Message">What is missing and what to do, in one or two sentences.</param>
/// <param name="StepId">The step concerned, or null.</param>
/// <param name="Basis">What the step rests on, as a lawyer cites it; empty when the refusal is about no step or it has no basis.</param>
public sealed record Refusal(string Rule, string Message, string? StepId, string Basis)
{
    /// <summary>What the step lacks, where the rule is <c>missing</c>.</summary>
    public IReadOnlyList<Lack> Lacks { get; init; } = [];

    /// <summary>Steps after one of which it opens, where the rule is <c>not-open</c>; empty when what came before led another way.</summary>
    public IReadOnlyList<string> OpensAfter { get; init; } = [];

    /// <summary>The moment that bars it: the end of a period that runs (<c>I2-period</c>) or the opening of the step (<c>before-opened</c>).</summary>
    public DateTime? Until { get; init; }
}
