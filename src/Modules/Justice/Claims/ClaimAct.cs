namespace Throughline.Justice.Claims;

/// <summary>What can be recorded of a claim.</summary>
public enum ClaimAct
{
    /// <summary>A freeze of assets was asked for (form F28); with the amount.</summary>
    AskFreeze,

    /// <summary>Assets are frozen; with the amount.</summary>
    Freeze,

    /// <summary>The freeze was refused.</summary>
    RefuseFreeze,

    /// <summary>The claim was handed in.</summary>
    HandIn,

    /// <summary>An award; with the amount.</summary>
    Award,

    /// <summary>A payment; with the amount.</summary>
    Pay,

    /// <summary>The claim was refused.</summary>
    Refuse,

    /// <summary>The person gave it up.</summary>
    GiveUp,
}
