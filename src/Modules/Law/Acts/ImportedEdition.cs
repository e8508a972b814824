using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>What an import has stored.</summary>
/// <param name="ActHandle">Handle of the act.</param>
/// <param name="ActKey">Key of the act.</param>
/// <param name="InForce">Day from which the text holds.</param>
/// <param name="Language">Language of the text.</param>
/// <param name="Provisions">Units stored, the act itself not counted.</param>
/// <param name="Kept">Units known from a neighbouring edition whose words are the same.</param>
/// <param name="Changed">Units known from a neighbouring edition whose words differ.</param>
/// <param name="New">Units met for the first time.</param>
/// <param name="Unread">Lines the reader could not place with certainty, for the importer to look at.</param>
public sealed record ImportedEdition(
    string ActHandle, string ActKey, DateOnly InForce, string Language, int Provisions, int Kept, int Changed, int New, IReadOnlyList<UnreadLine> Unread);
