using Throughline.LegalText;

namespace Throughline.Law;

/// <summary>The text of a provision over a span of time.</summary>
/// <param name="From">Day from which it reads so.</param>
/// <param name="Until">First day on which it no longer does; null while it holds.</param>
/// <param name="Label">How it is cited in that time.</param>
/// <param name="EId">Address in that time.</param>
/// <param name="Text">Number, heading and words; null when the act has no such provision in that time.</param>
/// <param name="Words">The words marked against the state before; empty for the first one.</param>
public sealed record ProvisionState(DateOnly From, DateOnly? Until, string Label, string EId, string? Text, IReadOnlyList<WordSpan> Words);
