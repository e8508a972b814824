using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>A unit of a proposal whose words another open proposal changes too.</summary>
/// <param name="Ordinal">The unit.</param>
/// <param name="Other">The other proposal.</param>
/// <param name="OtherOrdinal">Its unit.</param>
/// <param name="Wordings">Both wordings brought together, in each language that both have.</param>
public sealed record OverlapCard(int Ordinal, ProposalCard Other, int OtherOrdinal, IReadOnlyList<MergedWording> Wordings)
{
    /// <summary>True when a person has to choose in at least one place.</summary>
    public bool HasConflict => Wordings.Any(wording => wording.Pieces.Any(piece => piece.IsConflict));
}

/// <summary>Two wordings of one unit brought together.</summary>
/// <param name="Language">Language, BCP 47.</param>
/// <param name="Current">The words as they stand.</param>
/// <param name="Mine">As this proposal changes them.</param>
/// <param name="Theirs">As the other does.</param>
/// <param name="Pieces">Both changes in one text, piece by piece.</param>
public sealed record MergedWording(string Language, string Current, string Mine, string Theirs, IReadOnlyList<MergePiece> Pieces);
