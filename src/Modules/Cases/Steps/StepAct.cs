namespace Throughline.Cases.Steps;

/// <summary>What can be recorded of a step.</summary>
public enum StepAct
{
    /// <summary>It began.</summary>
    Start,

    /// <summary>It is done.</summary>
    Complete,

    /// <summary>The person said no.</summary>
    PersonDeclined,

    /// <summary>A body said no, or did not act.</summary>
    BodyDeclined,

    /// <summary>It is taken up again after a no.</summary>
    TakeUpAgain,

    /// <summary>It is done although the procedure had not come to it; the reason is told.</summary>
    CompleteOutOfOrder,
}
