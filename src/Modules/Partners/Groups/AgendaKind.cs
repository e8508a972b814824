namespace Throughline.Partners.Groups;

/// <summary>What an item of the agenda points to.</summary>
public enum AgendaKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A recommendation, by its handle.</summary>
    Recommendation,

    /// <summary>A proposal, by its handle; views and positions on it are kept with the proposal.</summary>
    Proposal,

    /// <summary>Another country's practice, by the card's handle.</summary>
    PracticeCard,

    /// <summary>A step of a procedure, as <c>procedure-handle/step</c>.</summary>
    ProcedureStep,
}
