namespace Throughline.LegalText;

/// <summary>A term that an act defines.</summary>
/// <param name="Term">The term as printed.</param>
/// <param name="EId">Address of the unit that defines it.</param>
/// <param name="Text">The definition with everything below it, in one line.</param>
public sealed record DefinedTerm(string Term, string EId, string Text);
