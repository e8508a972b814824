namespace Throughline.Sop.Running;

/// <summary>Something that happened in a case. Clocks run on <see cref="Happened"/>; <see cref="Recorded"/> is when somebody wrote it down, never earlier. Both are local times.</summary>
public abstract record CaseEvent(DateTime Happened, DateTime Recorded)
{
    /// <summary>1-based line of the log; 0 when the event was not read from a file.</summary>
    public int Line { get; init; }
}

/// <summary>A step was done: one that is open, a start of the procedure, or one that may begin at any time.</summary>
public sealed record StepDone(DateTime Happened, DateTime Recorded, string Step) : CaseEvent(Happened, Recorded);

/// <summary>
/// A step was done although the procedure had not come to it: another body did it before the case came here, or life went another way. It is a departure
/// that is told as one. What it needs by consent and what protects the person still holds.
/// </summary>
public sealed record StepOutOfOrder(DateTime Happened, DateTime Recorded, string Step) : CaseEvent(Happened, Recorded);

/// <summary>
/// An open step is not done for now: the person said no, which costs no other help, or a body did not act, and then nothing follows from it.
/// </summary>
public sealed record StepSetAside(DateTime Happened, DateTime Recorded, string Step, bool ByPerson) : CaseEvent(Happened, Recorded);

/// <summary>A step that was set aside is taken up again.</summary>
public sealed record StepTakenUp(DateTime Happened, DateTime Recorded, string Step) : CaseEvent(Happened, Recorded);

/// <summary>A person comes back: the case that ended goes on at the step that ended it, and nothing is proved twice.</summary>
public sealed record CaseReopened(DateTime Happened, DateTime Recorded) : CaseEvent(Happened, Recorded);

/// <summary>A fact became known, or is now known otherwise.</summary>
public sealed record FactRecorded(DateTime Happened, DateTime Recorded, string Fact, string Value) : CaseEvent(Happened, Recorded);

/// <summary>A number became known.</summary>
public sealed record NumberRecorded(DateTime Happened, DateTime Recorded, string Number, long Value) : CaseEvent(Happened, Recorded);

/// <summary>The person gave a consent.</summary>
public sealed record ConsentGiven(DateTime Happened, DateTime Recorded, string Consent) : CaseEvent(Happened, Recorded);

/// <summary>The person took a consent back.</summary>
public sealed record ConsentWithdrawn(DateTime Happened, DateTime Recorded, string Consent) : CaseEvent(Happened, Recorded);

/// <summary>A declared event outside the steps took place.</summary>
public sealed record EventHappened(DateTime Happened, DateTime Recorded, string Event) : CaseEvent(Happened, Recorded);

/// <summary>The clocks of an open step stand still, for one of the reasons its file lists.</summary>
public sealed record ClockPaused(DateTime Happened, DateTime Recorded, string Step, string Reason) : CaseEvent(Happened, Recorded);

/// <summary>The clocks of a step go on.</summary>
public sealed record ClockResumed(DateTime Happened, DateTime Recorded, string Step) : CaseEvent(Happened, Recorded);

/// <summary>The time of a step was extended once, on a ground, by the actor who may.</summary>
public sealed record ClockExtended(DateTime Happened, DateTime Recorded, string Step, string Ground, string DecidedBy) : CaseEvent(Happened, Recorded);

/// <summary>The person chose, freely and revocably, to end a running period early.</summary>
public sealed record PeriodEnded(DateTime Happened, DateTime Recorded, string Step, string DecidedBy) : CaseEvent(Happened, Recorded);
