namespace Throughline.LegalText;

/// <summary>A provision that may answer a criterion. It is a suggestion with reasons; it says nothing of conformity.</summary>
/// <param name="Rank">Place in the list, from 1.</param>
/// <param name="Provision">The article, or what stands in its place in acts without articles.</param>
/// <param name="Part">The unit in it that speaks for it most; the provision itself when that is its own text or heading.</param>
/// <param name="IsWeak">True when few or only common words speak for it.</param>
/// <param name="Reasons">Why it is listed, in English words: which words, which terms, which form of evidence.</param>
public sealed record Suggestion(int Rank, Unit Provision, Unit Part, bool IsWeak, IReadOnlyList<string> Reasons);
