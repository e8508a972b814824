namespace Throughline.Cases.Steps;

/// <summary>Where a step of a case stands.</summary>
public enum StepState
{
    /// <summary>Begun.</summary>
    Started,

    /// <summary>Done.</summary>
    Done,

    /// <summary>The person said no. It costs no other help and can be asked again.</summary>
    DeclinedByPerson,

    /// <summary>A body said no, or did not act.</summary>
    DeclinedByBody,
}
