namespace Throughline.Law;

/// <summary>Words as they were adopted, where they differ from the draft.</summary>
/// <param name="Ordinal">Unit of the proposal, from 1.</param>
/// <param name="Language">Language.</param>
/// <param name="Text">The words adopted; for a new provision without its number and heading.</param>
public sealed record AdoptedWords(int Ordinal, string Language, string Text);
