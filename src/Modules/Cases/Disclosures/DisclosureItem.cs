using Throughline.Platform.Access;

namespace Throughline.Cases.Disclosures;

/// <summary>Something that can be chosen for an extract, as the giver sees it.</summary>
/// <param name="Key">What a form sends back, as <c>Name</c> or <c>Note:Health:2</c>. Notes keep their place: they are never edited or taken away.</param>
/// <param name="Field">What it is.</param>
/// <param name="Section">Section it belongs to.</param>
/// <param name="Text">Its content for a note (the giver chooses notes by reading them); null for the rest.</param>
/// <param name="Happened">UTC instant a note is about; null for the rest.</param>
public sealed record DisclosureItem(string Key, DisclosureField Field, Section Section, string? Text, DateTime? Happened);
