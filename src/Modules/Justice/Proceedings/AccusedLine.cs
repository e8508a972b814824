namespace Throughline.Justice.Proceedings;

/// <summary>A suspect or accused as the file shows them.</summary>
/// <param name="Handle">What a form names.</param>
/// <param name="LegalPerson">A company or other body.</param>
/// <param name="Role">What they are said to have done.</param>
/// <param name="Sex">As recorded.</param>
/// <param name="Age">Age band.</param>
/// <param name="Citizenship">ISO 3166 code, or null.</param>
/// <param name="Status">Standing.</param>
/// <param name="Identified">Known to be an identified victim.</param>
/// <param name="Name">Name, or null.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record AccusedLine(
    string Handle, bool LegalPerson, AccusedRole Role, AccusedSex Sex, AccusedAge Age, string? Citizenship, AccusedStatus Status, bool Identified, string? Name, int Version);
