namespace Throughline.Statistics.Projections;

/// <summary>One column of a projection, line by line in the order it is calculated.</summary>
/// <param name="Growth">Persons more than last year.</param>
/// <param name="Detected">Persons detected next year.</param>
/// <param name="Men">Men among them.</param>
/// <param name="WithoutBed">Men without a paid bed if nothing changes.</param>
/// <param name="LostNow">Contact lost if nothing changes.</param>
/// <param name="Reached">Men for whom the added places are enough.</param>
/// <param name="LostIfAdopted">Contact lost if the places are added.</param>
public sealed record ProjectionColumn(int Growth, int Detected, int Men, int WithoutBed, int LostNow, int Reached, int LostIfAdopted);
