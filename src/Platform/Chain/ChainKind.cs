namespace Throughline.Platform.Chain;

/// <summary>The six stops of the chain, in walking order; it is a loop.</summary>
public enum ChainKind
{
    /// <summary>What an instrument asks.</summary>
    Criterion,

    /// <summary>A unit of an act.</summary>
    Provision,

    /// <summary>A step of an SOP.</summary>
    ProcedureStep,

    /// <summary>What was done for a person.</summary>
    CaseAction,

    /// <summary>What is known of practice.</summary>
    Evidence,

    /// <summary>A recommendation or proposal.</summary>
    Proposal,
}
