namespace Throughline.Statistics.Projections;

/// <summary>Assumptions of a projection; each is visible and the reader's to change.</summary>
/// <param name="MenPercent">Men among those detected, per cent.</param>
/// <param name="UnfundedPercent">Men who need a safe bed and for whom none is paid, per cent of the men.</param>
/// <param name="LostPercent">Of those without a bed, contact is lost, per cent.</param>
/// <param name="Places">Places added for men.</param>
/// <param name="Stay">Days a person stays in a place.</param>
public sealed record ProjectionInput(int MenPercent, int UnfundedPercent, int LostPercent, int Places, int Stay)
{
    /// <summary>The assumptions cut to what can be calculated: shares from 0 to 100, up to 1,000 places, stays from 1 day to a year.</summary>
    public ProjectionInput Cut() => new(Math.Clamp(MenPercent, 0, 100), Math.Clamp(UnfundedPercent, 0, 100), Math.Clamp(LostPercent, 0, 100), Math.Clamp(Places, 0, 1000), Math.Clamp(Stay, 1, 366));
}
