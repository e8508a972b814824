namespace Throughline.Screening;

/// <summary>Where a dimension stands.</summary>
public enum DimensionState
{
    /// <summary>Cannot become positive: even with every open answer yes.</summary>
    NotReached,

    /// <summary>Not positive by what is known; open answers can still make it so.</summary>
    Open,

    /// <summary>Positive by what is known.</summary>
    Positive,
}
