using Throughline.Platform.Access;

namespace Throughline.Cases.Disclosures;

/// <summary>One thing in an extract.</summary>
/// <param name="Section">Section it was taken from.</param>
/// <param name="Field">What it is.</param>
/// <param name="Text">Its words on the day the extract was made.</param>
/// <param name="Happened">UTC instant a note is about; null for the rest.</param>
public sealed record ExtractPart(Section Section, DisclosureField Field, string Text, DateTime? Happened);
