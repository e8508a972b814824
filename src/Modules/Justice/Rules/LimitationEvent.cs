namespace Throughline.Justice.Rules;

/// <summary>Event from which a limitation period runs.</summary>
public enum LimitationEvent
{
    /// <summary>The judgment in the criminal case is final.</summary>
    FinalJudgment,

    /// <summary>The exploitation ended.</summary>
    ExploitationEnded,

    /// <summary>The harm and who caused it became known.</summary>
    HarmKnown,

    /// <summary>The wages were due.</summary>
    WagesDue,

    /// <summary>The person was formally recognised.</summary>
    Recognised,
}
