namespace Throughline.Platform.Access;

/// <summary>State of an account during this request.</summary>
public enum UserState
{
    /// <summary>Signed in.</summary>
    Normal,

    /// <summary>Signed in and confirmed again a moment ago.</summary>
    SteppedUp,

    /// <summary>Suspended from everything but one's own page.</summary>
    Restricted,
}
