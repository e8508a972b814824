using Throughline.Cases.Disclosures;

namespace Throughline.Justice.Extracts;

/// <summary>An extract that was given to the viewer's body, without its content.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Serial">Serial number.</param>
/// <param name="GiverId">Body that gave it.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Made">UTC instant it was made.</param>
/// <param name="Until">UTC instant it ends.</param>
public sealed record ExtractLine(string Handle, string Serial, Guid GiverId, DisclosureBasis Basis, ExtractPurpose Purpose, DateTime Made, DateTime Until);
