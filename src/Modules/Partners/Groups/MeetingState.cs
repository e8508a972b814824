namespace Throughline.Partners.Groups;

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Called, not held.</summary>
    Called,

    /// <summary>Held: the list of those present is kept.</summary>
    Held,

    /// <summary>Called off.</summary>
    CalledOff,
}
