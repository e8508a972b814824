namespace Throughline.Cases.Files;

/// <summary>Kinds of lines in "what happened".</summary>
public enum CaseEventKind
{
    /// <summary>The case was opened.</summary>
    Opened,

    /// <summary>A step began.</summary>
    StepStarted,

    /// <summary>A step was done.</summary>
    StepDone,

    /// <summary>The person declined a step.</summary>
    StepDeclinedByPerson,

    /// <summary>A body declined a step.</summary>
    StepDeclinedByBody,

    /// <summary>A consent was given.</summary>
    ConsentGiven,

    /// <summary>A consent was withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>A referral changed its state.</summary>
    Referral,

    /// <summary>The coordinating body was notified.</summary>
    Notified,

    /// <summary>The case was closed.</summary>
    Closed,
}
