namespace Throughline.Sop;

/// <summary>A basis somebody stated and nobody has checked against the authentic text.</summary>
/// <param name="Note">What was stated and what is to be checked.</param>
public sealed record Unverified(string Note) : LegalBasis;
