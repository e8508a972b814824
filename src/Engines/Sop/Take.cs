namespace Throughline.Sop;

/// <summary>How many of the open ways out of a step are taken.</summary>
public enum Take
{
    /// <summary>Exactly one: the conditions must leave no gap and no overlap.</summary>
    One,

    /// <summary>Every way whose condition holds; the work goes on side by side.</summary>
    Every,
}
