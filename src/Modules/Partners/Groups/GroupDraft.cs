namespace Throughline.Partners.Groups;

/// <summary>A working group to be stored.</summary>
/// <param name="Name">What it is called, up to 200 characters.</param>
/// <param name="Mandate">What it was set up to do, in a few sentences.</param>
/// <param name="LegalBasis">Act or order that set it up.</param>
/// <param name="Quorum">Members with a view who must be present for an outcome; 1 to 100.</param>
/// <param name="QuorumOfBothSides">True: among them at least one of the state and one of civil society.</param>
public sealed record GroupDraft(string Name, string Mandate, string LegalBasis, int Quorum, bool QuorumOfBothSides);
