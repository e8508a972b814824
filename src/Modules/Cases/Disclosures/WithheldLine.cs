using Throughline.Platform.Access;

namespace Throughline.Cases.Disclosures;

/// <summary>Something that did not cross and why. Kept on the giving side only.</summary>
/// <param name="Section">Section it belongs to.</param>
/// <param name="Why">Why it stayed.</param>
/// <param name="Count">Number of things that stayed, at least 1.</param>
public sealed record WithheldLine(Section Section, WithheldReason Why, int Count);
