namespace Throughline.LegalText;

/// <summary>A provision that holds what was asked.</summary>
/// <param name="Rank">Place in the list, from 1.</param>
/// <param name="Provision">The article, or what stands in its place in acts without articles.</param>
/// <param name="Part">The unit in it that holds most of the words.</param>
/// <param name="Words">The words as they stand in the provision, each once, in order.</param>
/// <param name="Marked">Heading or text of <see cref="Part"/> with each found word between <c>[</c> and <c>]</c>.</param>
public sealed record SearchHit(int Rank, Unit Provision, Unit Part, IReadOnlyList<string> Words, string Marked);
