namespace Throughline.Screening;

/// <summary>An indicator as it stands in one list.</summary>
/// <param name="Id">Text such as <c>4.02</c>; the part before the point is the dimension.</param>
/// <param name="Dimension">The dimension it counts for.</param>
/// <param name="Text">The indicator in our own English words.</param>
/// <param name="Strength">Its strength in this list.</param>
public sealed record Indicator(string Id, ScreeningDimension Dimension, string Text, Strength Strength)
{
    /// <summary>True when "not yet" is an answer: D4 to D6.</summary>
    public bool CanBeNotYet => Dimension >= ScreeningDimension.Exploitation;
}
