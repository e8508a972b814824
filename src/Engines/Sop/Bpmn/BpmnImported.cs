namespace Throughline.Sop;

/// <summary>What an import gave: the text of a procedure file, or a fault.</summary>
/// <param name="Text">The text of a <c>*.sop.yaml</c> that <see cref="SopReader"/> reads; null exactly when there is a fault.</param>
/// <param name="Kept">What has no place in the format, in the order of the file. It stays in the text under <c>bpmn</c>, whole.</param>
/// <param name="Fault">Why nothing came of it; null when there is a text.</param>
public sealed record BpmnImported(string? Text, IReadOnlyList<KeptElement> Kept, SopFault? Fault);
