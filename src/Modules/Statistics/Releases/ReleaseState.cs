namespace Throughline.Statistics.Releases;

/// <summary>Where a release stands.</summary>
public enum ReleaseState
{
    /// <summary>Prepared; waits for the second person.</summary>
    Prepared,

    /// <summary>Approved: public from then on, for good.</summary>
    Approved,

    /// <summary>Sent back with a reason; nothing was published.</summary>
    SentBack,
}
