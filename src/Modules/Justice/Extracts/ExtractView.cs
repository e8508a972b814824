using Throughline.Cases.Disclosures;

namespace Throughline.Justice.Extracts;

/// <summary>An extract that is open to the viewer.</summary>
/// <param name="Line">What is known of it.</param>
/// <param name="Parts">Its content; empty when it is not intact.</param>
/// <param name="Fingerprint">SHA-256 of the packet as it was made.</param>
/// <param name="Intact">False when content, dates or recipient no longer fit the fingerprint in either ledger: nothing of it is shown then.</param>
/// <param name="ProceedingHandle">Proceeding of the viewer's body it is used in, or null.</param>
/// <param name="ProceedingNumber">Its number, or null.</param>
/// <param name="Version">Number of the last save.</param>
public sealed record ExtractView(
    ExtractLine Line, IReadOnlyList<ExtractPart> Parts, string Fingerprint, bool Intact, string? ProceedingHandle, string? ProceedingNumber, int Version);
