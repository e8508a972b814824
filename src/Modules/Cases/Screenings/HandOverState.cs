namespace Throughline.Cases.Screenings;

/// <summary>All a sender learns of a hand-over.</summary>
public enum HandOverState
{
    /// <summary>No answer yet.</summary>
    Waiting,

    /// <summary>The receiving body goes on with the person.</summary>
    Accepted,

    /// <summary>The receiving body said no: the person needs another one. The screening is still yours.</summary>
    Declined,
}
