namespace Throughline.Partners.Groups;

/// <summary>A working group as every member of staff may know it: that it exists and what for.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Mandate">What it was set up to do.</param>
/// <param name="LegalBasis">Act or order that set it up.</param>
/// <param name="Quorum">Members with a view who must be present for an outcome.</param>
/// <param name="QuorumOfBothSides">True: among them the state and civil society.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record GroupCard(string Handle, string Name, string Mandate, string LegalBasis, int Quorum, bool QuorumOfBothSides, int Version);
