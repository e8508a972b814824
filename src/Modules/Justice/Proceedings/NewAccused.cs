namespace Throughline.Justice.Proceedings;

/// <summary>A suspect or accused.</summary>
/// <param name="LegalPerson">A company or other body.</param>
/// <param name="Role">What they are said to have done.</param>
/// <param name="Sex">As recorded.</param>
/// <param name="Age">Age band.</param>
/// <param name="Citizenship">ISO 3166 code of two letters, or null when not known.</param>
/// <param name="Status">Standing.</param>
/// <param name="Identified">Known to be an identified victim of trafficking.</param>
/// <param name="Name">Name, sealed; null when left out. At most 200 characters.</param>
public sealed record NewAccused(bool LegalPerson, AccusedRole Role, AccusedSex Sex, AccusedAge Age, string? Citizenship, AccusedStatus Status, bool Identified, string? Name);
