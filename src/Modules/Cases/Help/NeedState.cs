namespace Throughline.Cases.Help;

/// <summary>Where a need stands.</summary>
public enum NeedState
{
    /// <summary>Nothing of it was given yet.</summary>
    Open,

    /// <summary>Help is given and nobody pays for it.</summary>
    GivenUnfunded,

    /// <summary>Help is given and a contract pays.</summary>
    Met,

    /// <summary>No longer needed.</summary>
    Ended,
}
