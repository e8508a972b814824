namespace Throughline.Sop;

/// <summary>The step, or the part of it named in the note, needs a basis that the country has not given yet.</summary>
/// <param name="Note">What exactly is without basis; empty when it is the whole step.</param>
public sealed record CountryRequired(string Note = "") : LegalBasis;
