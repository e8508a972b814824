namespace Throughline.Law;

/// <summary>Where the reading of one criterion stands.</summary>
public enum ReadingState
{
    /// <summary>Two readers are not named yet.</summary>
    Unplanned,

    /// <summary>Nobody has read it.</summary>
    Unread,

    /// <summary>One of the two has given a verdict; which one and what, nobody else learns.</summary>
    HalfRead,

    /// <summary>Both found the same; it waits to be passed.</summary>
    Agreed,

    /// <summary>They differ; it waits to be settled with a reason.</summary>
    Differing,

    /// <summary>The verdict stands.</summary>
    Settled,
}
