namespace Throughline.Cases.Past;

/// <summary>A register of past cases that was brought in.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Source">Whose register it is.</param>
/// <param name="Persons">Persons counted from it.</param>
/// <param name="First">First month of detection.</param>
/// <param name="Last">Last month of detection.</param>
/// <param name="Recorded">When it was brought in, UTC.</param>
/// <param name="FileHash">SHA-256 of the file, hexadecimal.</param>
public sealed record PastImportLine(string Handle, string Source, int Persons, DateOnly First, DateOnly Last, DateTime Recorded, string FileHash);
