namespace Throughline.LegalText;

/// <summary>A term that two acts speak of in different words.</summary>
/// <param name="Term">The term, as the first act defines it.</param>
/// <param name="First">Its definition in the first act.</param>
/// <param name="Second">What the second act says: a definition, or the article of the same name with its elements.</param>
/// <param name="IsElements">True when the second act does not define the term but has an article of its name, as a code has for an offence.</param>
/// <param name="OnlyFirst">Words of substance that only the first has, in its order.</param>
/// <param name="OnlySecond">Words of substance that only the second has.</param>
public sealed record TermDifference(string Term, DefinedTerm First, DefinedTerm Second, bool IsElements, IReadOnlyList<string> OnlyFirst, IReadOnlyList<string> OnlySecond);
